package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.AgreementVersion;
import punchcard.avro.Cause;
import punchcard.avro.DifferencePosted;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Lot;
import punchcard.avro.PointsIssued;
import punchcard.events.Topics;
import punchcard.local.component.Part;
import punchcard.systemtests.driver.Log;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.SharedStack;
import punchcard.systemtests.driver.Shell;

/// The gym's visits of the demo's year were worth twenty-five points and not twenty: all are
/// decided again, and then taken back. The rules are killed (kill -9) in the middle of it.
@Order(81)
@ExtendWith(SharedStack.class)
@TestMethodOrder(OrderAnnotation.class)
class ReplayCrashTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String COALITION = "coalition-standard";
  private static final String DEMO = "deploy/local/src/main/resources/demo/coalition-standard.yaml";
  private static final String GYM = "partner:gym/issued";
  private static final long TWENTY = 20;
  private static final long FIVE_MORE = 5;

  /// Of the differences, so many are posted when the rules die.
  private static final int IN_THE_MIDDLE = 200;

  private final Punchcard punchcard;
  private final Log<LedgerEntry> journal;
  private final Path token = Path.of("target", "replay-crash-token").toAbsolutePath();
  private final Set<String> known = new HashSet<>();
  private String twenty = "";
  private String replay = "";

  ReplayCrashTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.journal = punchcard.log(Topics.LEDGER_ENTRIES);
  }

  @BeforeAll
  void a_replay_of_the_year_is_proposed() throws IOException {
    Files.writeString(token, punchcard.tokens().operator());
    twenty = Files.readString(Shell.project().resolve(DEMO));
    punchcard.operator().agree(COALITION, twenty.replace("amount: 20,", "amount: 25,"));
    journal.all(_ -> true).forEach(entry -> known.add(entry.getEntryId()));
    LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
    replay =
        told("propose %s %d --reason promised --from 2017-01-01 --until %s"
                .formatted(COALITION, newest(), today))
            .getLast()
            .replaceAll("\\D", "");
  }

  private int newest() {
    try (Log<AgreementVersion> versions = punchcard.log(Topics.AGREEMENTS)) {
      return versions.all(it -> it.getAgreementId().equals(COALITION)).stream()
          .mapToInt(AgreementVersion::getVersion)
          .max()
          .orElseThrow();
    }
  }

  @AfterAll
  void close() {
    punchcard.operator().agree(COALITION, twenty);
    journal.close();
  }

  @Test
  @Order(1)
  void each_visit_is_worth_five_more_once() {
    long visits =
        journal.all(ReplayCrashTest::isIssued).stream()
            .flatMap(entry -> entry.getLotsMade().stream())
            .filter(lot -> lot.getRuleId().equals("gym-visit"))
            .mapToLong(Lot::getAmountMinor)
            .sum();
    assertThat(visits / TWENTY).isGreaterThan(IN_THE_MIDDLE);

    told("approve " + replay);
    await("the middle of it")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> differences().size() >= IN_THE_MIDDLE);
    punchcard.stack().kill(Part.RULES.first());
    punchcard.stack().start(Part.RULES.first());

    awaitIssued(visits / TWENTY * FIVE_MORE);
  }

  @Test
  @Order(2)
  void taken_back_each_is_worth_what_it_was() {
    told("reverse " + replay + " --reason withdrawn");
    int before = differences().size();
    told("approve-reversal " + replay);

    awaitIssued(0);
    assertThat(differences()).hasSize(2 * before);
  }

  /// Points of a visit that were sent to somebody else are made again there.
  private static boolean isIssued(LedgerEntry entry) {
    return entry.getBody() instanceof PointsIssued;
  }

  private void awaitIssued(long points) {
    await(points + " points more")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(issued()).isEqualTo(points));
    assertThat(differences()).extracting(ReplayCrashTest::what).doesNotHaveDuplicates();
  }

  /// Which visit of whom, and whether something was given for it or taken back.
  private static String what(LedgerEntry entry) {
    Cause visit =
        switch (entry.getBody()) {
          case PointsIssued issued -> issued.getCause();
          case DifferencePosted difference -> difference.getCause();
          default -> throw new AssertionError(entry);
        };
    return "%s %s %s"
        .formatted(entry.getMemberId(), visit.getEventId(), entry.getBody().getClass());
  }

  private long issued() {
    return differences().stream()
        .flatMap(entry -> entry.getLegs().stream())
        .filter(leg -> leg.getAccount().equals(GYM))
        .mapToLong(leg -> -leg.getAmountMinor())
        .sum();
  }

  /// What was posted for earlier events since the replay was proposed.
  private List<LedgerEntry> differences() {
    return journal.all(
        entry ->
            entry.getMetadata().containsKey("because-of") && !known.contains(entry.getEntryId()));
  }

  private List<String> told(String words) {
    return punchcard
        .command(
            "replay %s --rules %s --token-file %s".formatted(words, punchcard.at().rules(), token))
        .expect(0, PATIENCE);
  }
}
