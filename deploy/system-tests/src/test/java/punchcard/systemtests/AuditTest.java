package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.SharedStack;
import punchcard.systemtests.driver.Shell;

/// The operators' command proves the journal of a running system, and that the ledger still says of
/// its members what the journal says.
@Order(58)
@ExtendWith(SharedStack.class)
class AuditTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Punchcard punchcard;
  private final Path token = Path.of("target", "token").toAbsolutePath();

  AuditTest(Punchcard punchcard) {
    this.punchcard = punchcard;
  }

  @BeforeAll
  void a_member_spends_and_an_operator_has_a_token() throws IOException {
    Partner cinema = punchcard.partner("cinema");
    Member viewer = punchcard.member(cinema.signUp("viewer-1"));
    cinema.publish(Events.purchase("viewer-1", 20_00));
    await("the points").until(() -> viewer.points() == 20);
    viewer.redeem("film-1", "cinema", 15).expect(201);
    Files.writeString(token, punchcard.tokens().operator());
  }

  @Test
  void what_the_ledger_says_of_its_members_is_what_the_journal_says() {
    List<String> report = audit("--sample 1000");

    assertThat(report).anyMatch(line -> line.matches("ok +the running ledger's balances .* \\d+"));
    assertThat(report).noneMatch(line -> line.startsWith("FAILED"));
  }

  private List<String> audit(String options) {
    return Shell.start(
            "deploy/cli/punchcard audit --ledger %s --token-file %s %s"
                .formatted(punchcard.at().ledger(), token, options),
            Map.of(
                "PUNCHCARD_KAFKA", punchcard.at().kafka(),
                "PUNCHCARD_REGISTRY", punchcard.at().confluentRegistry().toString()))
        .expect(0, PATIENCE);
  }
}
