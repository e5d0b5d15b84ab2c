package punchcard.systemtests;

import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.events.Topics;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Log;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.SharedStack;

/// A bistro had promised 25 points for a lunch and given 10: operators replay what was, and take it
/// back.
@Order(27)
@ExtendWith(SharedStack.class)
class ReplayTest {
  private static final String GUEST = "lunch-guest";
  private static final ZoneId PROGRAMME = ZoneId.of("America/New_York");

  private static final String TEN =
      """
      agreement: bistro
      participants: everyone
      rules:
        - id: lunch
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'bistro' && event.currency == 'GBP'
          post:
            - { currency: POINTS, amount: 10, rounding: down, fundedBy: bistro, expires: P18M }
      """;

  private static final String TWENTY_FIVE = TEN.replace("amount: 10", "amount: 25");

  private final Punchcard punchcard;
  private final Partner bistro;
  private final Log<LedgerEntry> journal;
  private final Path token = Path.of("target", "replay-token").toAbsolutePath();
  private Member guest;

  ReplayTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.bistro = punchcard.partner("bistro");
    this.journal = punchcard.log(Topics.LEDGER_ENTRIES);
    this.guest = punchcard.member("nobody");
  }

  @BeforeAll
  void a_guest_has_lunch_for_ten_points() throws IOException {
    Files.writeString(token, punchcard.tokens().operator());
    punchcard.operator().agree("bistro", TEN);
    guest = punchcard.member(bistro.signUp(GUEST));
    lunch();
    awaitPoints(10);
  }

  @AfterAll
  void close() {
    journal.close();
  }

  @Test
  void what_is_approved_is_decided_again_once_and_taken_back_as_a_whole() {
    punchcard.operator().agree("bistro", TWENTY_FIVE);
    LocalDate today = LocalDate.now(PROGRAMME);
    String days = " --from " + today.minusDays(1) + " --until " + today;

    String replay = idOf(told("propose bistro 2 --reason promised" + days));
    told("approve " + replay);
    awaitPoints(25);
    lunch();
    awaitPoints(50);

    told("reverse " + replay + " --reason withdrawn");
    told("approve-reversal " + replay);
    awaitPoints(35);

    assertThat(told("show " + replay)).anyMatch(line -> line.contains("REVERSED"));
    assertThat(moved()).containsExactly(10L, 15L, 25L, -15L);
  }

  private void lunch() {
    bistro.publish(Events.purchaseIn("GBP", GUEST, 1_500, Instant.now().truncatedTo(MILLIS)));
  }

  private void awaitPoints(long points) {
    await(points + " points").untilAsserted(() -> assertThat(guest.points()).isEqualTo(points));
  }

  private List<String> told(String words) {
    return punchcard
        .command(
            "replay %s --rules %s --token-file %s".formatted(words, punchcard.at().rules(), token))
        .expect(0, Duration.ofMinutes(1));
  }

  private static String idOf(List<String> told) {
    assertThat(told.getLast()).matches("replay [0-9]+ is proposed");
    return told.getLast().replaceAll("\\D", "");
  }

  /// By how much each entry has changed what the guest can spend.
  private List<Long> moved() {
    return journal.all(entry -> entry.getMemberId().equals(guest.id())).stream()
        .flatMap(entry -> entry.getLegs().stream())
        .filter(leg -> leg.getAccount().endsWith("/available"))
        .map(Leg::getAmountMinor)
        .toList();
  }
}
