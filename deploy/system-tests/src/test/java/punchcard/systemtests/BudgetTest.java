package punchcard.systemtests;

import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Lot;
import punchcard.events.Topics;
import punchcard.local.component.Instance;
import punchcard.local.component.Part;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Log;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Pipeline;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.SharedStack;

/// A florist gives a hundred points to whoever comes first, and two instances of the rules race for
/// them.
@Order(71)
@ExtendWith(SharedStack.class)
class BudgetTest {
  private static final Instance SECOND = Part.RULES.instance(1);
  private static final Duration TO_SHARE_OUT = Duration.ofSeconds(45);
  private static final int MEMBERS = 24; // of each partition some
  private static final int BUDGET = 100;
  private static final int MORE = 160;

  private static final String FIRST_COME =
      """
      agreement: florist
      participants: everyone
      promotions: [{ id: tulips, from: 2017-01-01, budget: { amount: %d, currency: POINTS } }]
      rules:
        - id: tulip
          promotion: tulips
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'florist' && event.currency == 'GBP'
          post:
            - { currency: POINTS, amount: 7, rounding: down, fundedBy: florist, expires: P18M }
        - id: bouquet
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'florist' && event.currency == 'GBP'
          post:
            - { currency: POINTS, amount: 1, rounding: down, fundedBy: florist, expires: P18M }
      """;

  private final Punchcard punchcard;
  private final Partner florist;
  private final Pipeline pipeline;
  private final Log<LedgerEntry> journal;
  private final List<String> customers =
      IntStream.range(0, MEMBERS).mapToObj(n -> "bouquet-" + n).toList();

  BudgetTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.florist = punchcard.partner("florist");
    this.pipeline = punchcard.pipeline();
    this.journal = punchcard.log(Topics.LEDGER_ENTRIES);
  }

  @BeforeAll
  void two_instances_of_the_rules_have_work() {
    for (String customer : customers) florist.publish(Events.signup(customer));
    punchcard.stack().start(SECOND);
    await("both have work").atMost(TO_SHARE_OUT).until(() -> owner("rules-0") && owner("rules-1"));
  }

  private boolean owner(String instance) {
    return pipeline.owners(Part.RULES).stream().anyMatch(name -> name.startsWith(instance));
  }

  @AfterAll
  void close() {
    punchcard.stack().stop(SECOND);
    pipeline.close();
    journal.close();
  }

  @Test
  @Order(1)
  void of_two_that_race_for_the_last_hundred_points_exactly_a_hundred_are_given() {
    punchcard.operator().agree("florist", FIRST_COME.formatted(BUDGET));
    everybodyBuys();
    awaitGiven(BUDGET, MEMBERS);

    punchcard.stack().kill(SECOND);
    everybodyBuys();
    awaitGiven(BUDGET, 2 * MEMBERS);
  }

  @Test
  @Order(2)
  void with_more_it_goes_on_from_what_was_given() {
    punchcard.operator().agree("florist", FIRST_COME.formatted(MORE));
    everybodyBuys();

    awaitGiven(MORE, 3 * MEMBERS);
  }

  private void everybodyBuys() {
    Instant now = Instant.now().truncatedTo(MILLIS);
    for (String customer : customers)
      florist.publish(Events.purchaseIn("GBP", customer, 1_500, now));
  }

  /// @param bouquets for each there is a point beside the promotion, so all of them are decided
  private void awaitGiven(long promoted, long bouquets) {
    await(promoted + " and " + bouquets + " points")
        .atMost(TO_SHARE_OUT)
        .failFast("too many points", () -> given("tulip") > promoted)
        .untilAsserted(
            () -> {
              assertThat(given("bouquet")).isEqualTo(bouquets);
              assertThat(given("tulip")).isEqualTo(promoted);
            });
  }

  private long given(String rule) {
    return journal.all(_ -> true).stream()
        .flatMap(entry -> entry.getLotsMade().stream())
        .filter(lot -> lot.getAgreementId().equals("florist") && lot.getRuleId().equals(rule))
        .mapToLong(Lot::getAmountMinor)
        .sum();
  }
}
