package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.ledger.Asked.capture;
import static punchcard.ledger.Asked.forbid;
import static punchcard.ledger.Asked.giveBack;
import static punchcard.ledger.Asked.let;
import static punchcard.ledger.Asked.redeem;
import static punchcard.ledger.Asked.release;
import static punchcard.ledger.Asked.reserve;
import static punchcard.ledger.Policy.currency;
import static punchcard.ledger.Scenario.under;

import org.junit.jupiter.api.Test;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.SpendingLimit;

/// A redemption that passes a limit waits for another person.
final class ReviewingTest {
  private static final String TWO_LOTS =
      """
      lot | issuer | left | earned     | expires
      A   | grocer |  100 | 2026-01-10 | 2027-01-31
      B   | gym    |   50 | 2026-03-01 | 2026-11-24
      """;

  private static Scenario reviewed() {
    return under(currency("POINTS").reviewingMoreThan(60, 0)).having(TWO_LOTS);
  }

  private static Scenario waiting() {
    return reviewed().when(redeem(70).at("insurer").on("2026-11-22T10:00"));
  }

  @Test
  void its_points_are_set_aside() {
    Scenario waiting =
        waiting()
            .then(
                """
                account          | amount
                member/available |    -70
                member/held      |     70
                """)
            .taking("B 50, A 20")
            .leaving("A 80");

    assertThat(waiting.entry().transaction().origin())
        .isInstanceOfSatisfying(
            Origin.RedemptionHeld.class,
            held ->
                assertThat(held.passed())
                    .isEqualTo(new SpendingLimit(SpendingLimit.Measure.AMOUNT, 60, 0)));
  }

  @Test
  void approved_it_is_spent_though_its_points_would_have_expired() {
    waiting()
        .when(let(3).on("2026-11-25T09:00"))
        .then(
            """
            account                  | amount
            member/held              |    -70
            partner:insurer/redeemed |     70
            """)
        .taking("B 50, A 20")
        .leaving("A 80");
  }

  @Test
  void declined_it_goes_back() {
    waiting()
        .when(forbid(3).on("2026-11-23T09:00"))
        .then(
            """
            account          | amount
            member/held      |    -70
            member/available |     70
            """)
        .leaving("A 100, B 50");
  }

  @Test
  void left_alone_it_goes_back_by_itself() {
    waiting()
        .passing("2026-11-25T09:59")
        .ending("")
        .passing("2026-11-25T10:00")
        .ending("HoldExpired")
        .when(let(3).on("2026-11-25T10:01"))
        .refused(Refusal.HOLD_EXPIRED);
  }

  @Test
  void who_asked_for_it_does_not_decide_on_it() {
    waiting()
        .when(let(3).by("anna").on("2026-11-22T11:00"))
        .refused(Refusal.SAME_PERSON)
        .when(let(3).on("2026-11-22T11:01"))
        .leaving("A 80");
  }

  @Test
  void it_ends_once() {
    waiting()
        .when(let(3).on("2026-11-22T11:00"))
        .when(forbid(3).on("2026-11-22T11:01"))
        .refused(Refusal.HOLD_CAPTURED);
    waiting()
        .when(forbid(3).on("2026-11-22T11:00"))
        .when(let(3).on("2026-11-22T11:01"))
        .refused(Refusal.HOLD_RELEASED);
  }

  @Test
  void the_partner_neither_captures_nor_releases_it() {
    waiting()
        .when(capture(3).at("insurer").on("2026-11-22T11:00"))
        .refused(Refusal.HOLD_UNDER_REVIEW)
        .when(release(3).at("insurer").on("2026-11-22T11:00"))
        .refused(Refusal.HOLD_UNDER_REVIEW)
        .when(capture(3).at("hotel").on("2026-11-22T11:00"))
        .refused(Refusal.UNKNOWN_HOLD);
  }

  @Test
  void a_hold_is_not_reviewed() {
    reviewed()
        .when(reserve(10))
        .when(let(3))
        .refused(Refusal.UNKNOWN_REVIEW)
        .when(let(9))
        .refused(Refusal.UNKNOWN_REVIEW);
  }

  @Test
  void approved_it_can_be_returned_like_any_redemption() {
    waiting()
        .when(let(3).on("2026-11-22T11:00"))
        .when(giveBack(4, 30L).on("2026-11-22T12:00"))
        .restoring("A 20, B 10")
        .leaving("A 100, B 10");
  }

  @Test
  void a_limit_that_refuses_comes_before_one_that_reviews() {
    under(currency("POINTS").reviewingMoreThan(60, 0).refusingMoreThan(65, 0))
        .having(TWO_LOTS)
        .when(redeem(70))
        .refused(Refusal.SPENDING_LIMIT_PASSED);
  }

  @Test
  void what_the_member_has_not_got_does_not_wait() {
    reviewed().when(redeem(151)).refused(Refusal.BALANCE_TOO_LOW);
  }
}
