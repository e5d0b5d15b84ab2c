package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.SharedStack;
import punchcard.systemtests.driver.Shell;

/// The operators' command writes the journal for other programs, which find the same balances.
@Order(55)
@ExtendWith(SharedStack.class)
class ExportTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Pattern POSTING = Pattern.compile(" {4}(\\S+) {2}(-?\\d+) \"POINTS\"");

  private final Punchcard punchcard;
  private final Path file = Path.of("target", "journal").toAbsolutePath();

  /// It tries for ten seconds: meanwhile the others are written.
  private final Shell whereNoBrokerIs;

  private Member reader;

  ExportTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.whereNoBrokerIs = punchcard.command("export --format csv --kafka localhost:1");
    this.reader = punchcard.member("nobody");
  }

  @BeforeAll
  void a_member_earns_and_spends() {
    Partner bookshop = punchcard.partner("bookshop");
    reader = punchcard.member(bookshop.signUp("reader-1"));
    bookshop.publish(Events.purchase("reader-1", 20_00));
    await("the points").until(() -> reader.points() == 20);
    reader.redeem("novel-1", "bookshop", 15).expect(201);
  }

  @Test
  void hledgers_journal_has_the_balances_of_the_ledger_and_sums_to_zero() throws IOException {
    export("hledger");

    Map<String, Long> balances = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      Matcher posting = POSTING.matcher(line);
      if (posting.matches())
        balances.merge(posting.group(1), Long.parseLong(posting.group(2)), Long::sum);
    }
    assertThat(balances)
        .containsEntry("member:" + reader.id() + ":available", reader.points())
        .containsEntry("partner:bookshop:redeemed", 15L);
    assertThat(balances.values().stream().mapToLong(Long::longValue).sum()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"csv, 4", "jsonl, 2"})
  void the_other_formats_have_a_line_per_leg_and_per_entry(String format, int lines)
      throws IOException {
    export(format);

    assertThat(Files.readAllLines(file)).filteredOn(l -> l.contains(reader.id())).hasSize(lines);
  }

  @Test
  @Order(Order.DEFAULT + 1)
  void what_cannot_be_done_is_one_sentence_and_an_exit_code() {
    List<String> noBroker = whereNoBrokerIs.expect(1, PATIENCE);
    assertThat(noBroker.getLast()).startsWith("punchcard: ");

    List<String> noFormat = punchcard.command("export --format xml").expect(2, PATIENCE);
    assertThat(noFormat.getFirst()).contains("--format");
  }

  private void export(String format) {
    punchcard.command("export --format " + format + " --output " + file).expect(0, PATIENCE);
  }
}
