package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.ledger.Scenario.ANNA;
import static punchcard.ledger.Scenario.POINTS;
import static punchcard.ledger.Scenario.given;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.IdempotencyKey;

/// What requests would be answered, were they asked now.
final class DryRunTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final DryRun run =
      given(
              """
              lot | issuer | left | earned     | expires
              A   | grocer |  100 | 2026-01-10 | 2027-01-31
              B   | gym    |   50 | 2026-03-01 | 2026-11-21
              """)
          .dryRun();

  @Test
  void each_sees_what_the_ones_before_would_have_done() {
    DryRun.Tried first = run.ask(redeem("k1", 70));
    DryRun.Tried second = first.after().ask(redeem("k2", 70));

    assertThat(spendable(first)).isEqualTo(30);
    assertThat(second.reply())
        .isInstanceOfSatisfying(
            Answer.class,
            answer ->
                assertThat(answer.said())
                    .isInstanceOfSatisfying(
                        LedgerEvent.Refused.class,
                        refused ->
                            assertThat(refused.reason()).isEqualTo(Refusal.BALANCE_TOO_LOW)));
    assertThat(spendable(run.ask(redeem("k2", 70)))).isEqualTo(30);
  }

  @Test
  void the_same_key_is_answered_the_same_and_changes_nothing() {
    DryRun.Tried first = run.ask(redeem("k1", 70));

    DryRun.Tried again = first.after().ask(redeem("k1", 70));

    assertThat(again).isEqualTo(first);
    assertThat(first.after().ask(redeem("k1", 10)).reply()).isInstanceOf(KeyReused.class);
  }

  @Test
  void what_has_ended_by_then_is_not_there() {
    assertThat(run.ask(redeem("k1", 100)).reply())
        .isInstanceOfSatisfying(
            Answer.class, answer -> assertThat(answer.spendableMinor()).isZero());
    assertThat(run.ask(redeem("k1", 101)).after().account().sequence()).isEqualTo(3);
  }

  private static long spendable(DryRun.Tried tried) {
    return ((Answer) tried.reply()).spendableMinor();
  }

  private static Requests.Ask redeem(String key, long amount) {
    return new Requests.Ask(
        new Asker(ANNA.value(), new IdempotencyKey(key)),
        new Demand.Redemption(new PartnerId("insurer"), POINTS, amount, null),
        null,
        Envelope.NO_METADATA,
        NOW);
  }
}
