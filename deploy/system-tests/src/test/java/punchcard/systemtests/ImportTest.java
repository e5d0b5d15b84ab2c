package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.LedgerEntry;
import punchcard.avro.OpeningPosted;
import punchcard.avro.PartnerEvent;
import punchcard.avro.PointsIssued;
import punchcard.events.Topics;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Log;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.SharedStack;

/// A florist brings the balances of its customers along: a file of some hundred rows, of which
/// three are bad, one is about nobody and one is of points that nobody has defined.
@Order(57)
@ExtendWith(SharedStack.class)
class ImportTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int ROWS = 300;

  private final Punchcard punchcard;
  private final Path file = Path.of("target", "balances.csv").toAbsolutePath();
  private final Log<LedgerEntry> journal;
  private Member saver;
  private Member collector;

  ImportTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.journal = punchcard.log(Topics.LEDGER_ENTRIES);
    this.saver = punchcard.member("nobody");
    this.collector = punchcard.member("nobody");
  }

  @BeforeAll
  void two_customers_and_a_file() throws IOException {
    Partner florist = punchcard.partner("florist");
    saver = punchcard.member(florist.signUp("saver"));
    collector = punchcard.member(florist.signUp("collector"));
    List<String> lines = new ArrayList<>();
    lines.add("memberRef,currency,amount,earned,issuer,expires");
    for (int i = 0; i < ROWS; i++)
      lines.add((i % 2 == 0 ? "saver" : "collector") + ",POINTS,10,2026-01-02,florist,2099-12-31");
    lines.add(10, "saver,POINTS,ten,2026-01-02,florist,");
    lines.add(20, "saver,points,10,2026-01-02,florist,");
    lines.add(30, "\"saver,POINTS,10,2026-01-02,florist,");
    lines.add(40, "nobody,POINTS,10,2026-01-02,florist,");
    lines.add(50, "saver,DOUBLOONS,10,2026-01-02,florist,");
    Files.write(file, lines);
    Files.deleteIfExists(Path.of(file + ".as-of"));
  }

  @AfterAll
  void close() {
    journal.close();
  }

  @Test
  void each_row_counts_once_however_often_the_file_is_imported() throws IOException {
    // When
    List<String> first = importFile();
    List<String> refused = Files.readAllLines(Path.of(file + ".rejects.csv"));
    List<String> again = importFile();

    // Then
    assertThat(first.getLast()).startsWith("300 rows taken, 5 refused");
    assertThat(again.getLast()).isEqualTo(first.getLast());
    assertThat(refused)
        .containsExactly(
            "line,reason,memberRef,currency,amount,earned,issuer,expires",
            "11,\"'ten' is no whole number of minor units\",saver,POINTS,ten,2026-01-02,florist,",
            "21,\"'points' is no currency of points\",saver,points,10,2026-01-02,florist,",
            "31,\"it is no CSV: a quotation mark is missing, or too much\","
                + "\"saver,POINTS,10,2026-01-02,florist,",
            "41,\"UNKNOWN_MEMBER: nobody has signed up with this reference\","
                + "nobody,POINTS,10,2026-01-02,florist,",
            "51,\"UNKNOWN_CURRENCY: the ledger refuses it\","
                + "saver,DOUBLOONS,10,2026-01-02,florist,");
    assertThat(Files.readAllLines(Path.of(file + ".rejects.csv"))).isEqualTo(refused);
    assertThat(saver.points()).isEqualTo(1_500);
    assertThat(collector.points()).isEqualTo(1_500);
    awaitPointsOfPurchases();
    assertThat(saver.points()).isEqualTo(1_501);
    assertThat(collector.points()).isEqualTo(1_501);
    List<LedgerEntry> openings = journal.all(entry -> entry.getBody() instanceof OpeningPosted);
    assertThat(openings).hasSize(ROWS);
    assertThat(openings)
        .extracting(entry -> ((OpeningPosted) entry.getBody()).getImportLine())
        .doesNotHaveDuplicates();
  }

  /// They come behind all that was imported before.
  private void awaitPointsOfPurchases() {
    Partner florist = punchcard.partner("florist");
    List<String> purchases = new ArrayList<>();
    for (String reference : List.of("saver", "collector")) {
      PartnerEvent purchase = Events.purchase(reference, 1_00);
      florist.publish(purchase);
      purchases.add(purchase.getEventId());
    }
    for (String purchase : purchases)
      journal.await("the purchase's entry", entry -> isOf(entry, purchase));
  }

  private static boolean isOf(LedgerEntry entry, String purchase) {
    return entry.getBody() instanceof PointsIssued issued
        && issued.getCause().getEventId().equals(purchase);
  }

  private List<String> importFile() {
    return punchcard.command("import --partner florist --file " + file).expect(1, PATIENCE);
  }
}
