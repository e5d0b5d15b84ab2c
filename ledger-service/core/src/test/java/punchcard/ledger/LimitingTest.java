package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.ledger.Asked.redeem;
import static punchcard.ledger.Asked.release;
import static punchcard.ledger.Asked.reserve;
import static punchcard.ledger.Asked.send;
import static punchcard.ledger.Policy.currency;
import static punchcard.ledger.Scenario.BERTA;
import static punchcard.ledger.Scenario.under;

import org.junit.jupiter.api.Test;

/// How fast points may be spent.
final class LimitingTest {
  private static final String PLENTY =
      """
      lot | issuer | left | earned     | expires
      A   | grocer | 1000 | 2026-01-10 | 2027-01-31
      """;

  private static Scenario refusingMoreThan(long minor, int minutes) {
    return under(currency("POINTS").refusingMoreThan(minor, minutes)).having(PLENTY);
  }

  @Test
  void what_reaches_a_limit_is_spent_and_what_passes_it_is_refused() {
    refusingMoreThan(100, 60)
        .when(redeem(60).on("2026-11-22T10:00"))
        .leaving("A 940")
        .when(redeem(41).on("2026-11-22T10:30"))
        .refused(Refusal.SPENDING_LIMIT_PASSED)
        .when(redeem(40).on("2026-11-22T10:31"))
        .leaving("A 900");
  }

  @Test
  void a_spending_counts_until_just_before_the_while_is_over() {
    refusingMoreThan(100, 60)
        .when(redeem(100).on("2026-11-22T10:00"))
        .when(redeem(1).on("2026-11-22T10:59"))
        .refused(Refusal.SPENDING_LIMIT_PASSED)
        .when(redeem(100).on("2026-11-22T11:00"))
        .leaving("A 800");
  }

  @Test
  void without_a_while_each_spending_is_looked_at_by_itself() {
    refusingMoreThan(100, 0)
        .when(redeem(100).on("2026-11-22T10:00"))
        .when(redeem(101).on("2026-11-22T10:00"))
        .refused(Refusal.SPENDING_LIMIT_PASSED)
        .when(redeem(100).on("2026-11-22T10:00"))
        .leaving("A 800");
  }

  @Test
  void spendings_are_counted_too() {
    under(currency("POINTS").refusingMoreOftenThan(2, 60))
        .having(PLENTY)
        .when(redeem(1).on("2026-11-22T10:00"))
        .when(redeem(1).on("2026-11-22T10:10"))
        .when(redeem(1).on("2026-11-22T10:20"))
        .refused(Refusal.SPENDING_LIMIT_PASSED)
        .when(redeem(1).on("2026-11-22T11:05"))
        .leaving("A 997");
  }

  @Test
  void holds_and_transfers_count_and_are_refused_as_well() {
    refusingMoreThan(100, 60)
        .when(reserve(50).on("2026-11-22T10:00"))
        .when(send(50, BERTA).on("2026-11-22T10:01"))
        .when(redeem(1).on("2026-11-22T10:02"))
        .refused(Refusal.SPENDING_LIMIT_PASSED)
        .when(reserve(1).on("2026-11-22T10:02"))
        .refused(Refusal.SPENDING_LIMIT_PASSED)
        .when(send(1, BERTA).on("2026-11-22T10:02"))
        .refused(Refusal.SPENDING_LIMIT_PASSED);
  }

  @Test
  void what_came_back_was_spent_all_the_same() {
    refusingMoreThan(100, 60)
        .when(reserve(100).on("2026-11-22T10:00"))
        .when(release(2).on("2026-11-22T10:01"))
        .leaving("A 1000")
        .when(redeem(1).on("2026-11-22T10:02"))
        .refused(Refusal.SPENDING_LIMIT_PASSED);
  }

  @Test
  void a_refused_spending_does_not_count() {
    refusingMoreThan(100, 60)
        .when(redeem(1001).on("2026-11-22T10:00"))
        .refused(Refusal.BALANCE_TOO_LOW)
        .when(redeem(101).on("2026-11-22T10:00"))
        .refused(Refusal.SPENDING_LIMIT_PASSED)
        .when(redeem(100).on("2026-11-22T10:01"))
        .leaving("A 900");
  }

  @Test
  void a_limit_counts_what_was_spent_before_it_was_published() {
    under(currency("POINTS"))
        .having(PLENTY)
        .when(redeem(100).on("2026-11-22T10:00"))
        .publishing(currency("POINTS").version(2).refusingMoreThan(100, 60))
        .when(redeem(1).on("2026-11-22T10:30"))
        .refused(Refusal.SPENDING_LIMIT_PASSED);
  }

  @Test
  void of_very_many_the_oldest_count_as_one_so_that_an_account_stays_small() {
    Scenario scenario = under(currency("POINTS")).having(PLENTY);
    for (int i = 0; i < Spendings.MOST + 20; i++)
      scenario.when(redeem(1).on("2026-11-22T10:%02d".formatted(i / 5)));

    Spendings spendings = scenario.account().spendings();
    assertThat(spendings.recent()).hasSize(Spendings.MOST);
    assertThat(spendings.recent().stream().mapToLong(Spendings.Spending::minor).sum())
        .isEqualTo(Spendings.MOST + 20);
    scenario
        .publishing(currency("POINTS").version(2).refusingMoreOftenThan(Spendings.MOST + 20, 60))
        .when(redeem(1).on("2026-11-22T10:59"))
        .refused(Refusal.SPENDING_LIMIT_PASSED);
  }
}
