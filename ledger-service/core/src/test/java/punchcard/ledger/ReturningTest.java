package punchcard.ledger;

import static punchcard.ledger.Asked.capture;
import static punchcard.ledger.Asked.giveBack;
import static punchcard.ledger.Asked.redeem;
import static punchcard.ledger.Asked.reserve;
import static punchcard.ledger.Brought.difference;
import static punchcard.ledger.Policy.currency;
import static punchcard.ledger.Scenario.given;
import static punchcard.ledger.Scenario.under;

import org.junit.jupiter.api.Test;
import punchcard.ledger.programme.NegativeBalance;

/// A redemption that is given back: the lots that paid, with their dates.
final class ReturningTest {
  private static final String TWO_LOTS =
      """
      lot | issuer | left | earned     | expires
      A   | grocer |  100 | 2026-01-10 | 2027-01-31
      B   | gym    |   50 | 2026-03-01 | 2026-12-31
      """;

  @Test
  void the_lots_that_paid_come_back_with_their_dates() {
    given(TWO_LOTS)
        .when(redeem(70).at("hotel"))
        .when(giveBack(3))
        .then(
            """
            account                | amount
            member/available       |     70
            partner:hotel/redeemed |    -70
            """)
        .restoring("A 20, B 50")
        .leaving("A 100, B 50")
        .lasting("A 2027-01-31, B 2026-12-31");
  }

  @Test
  void it_comes_back_in_parts_the_last_taken_first_and_never_more() {
    given(TWO_LOTS)
        .when(redeem(70))
        .when(giveBack(3, 30L))
        .restoring("A 20, B 10")
        .when(giveBack(3, 41L))
        .refused(Refusal.RETURN_ABOVE_REDEMPTION)
        .when(giveBack(3, 15L))
        .restoring("B 15")
        .when(giveBack(3))
        .restoring("B 25")
        .when(giveBack(3))
        .refused(Refusal.ALREADY_REVERSED)
        .leaving("A 100, B 50");
  }

  @Test
  void what_has_expired_meanwhile_has_the_currencys_grace() {
    under(currency("POINTS").grace(14))
        .having(TWO_LOTS)
        .when(redeem(70).on("2026-12-30"))
        .when(giveBack(3).on("2027-01-10"))
        .lasting("A 2027-01-31, B 2027-01-24");
  }

  @Test
  void without_a_grace_it_can_be_spent_that_day() {
    given(TWO_LOTS)
        .when(redeem(50).on("2026-12-30"))
        .when(giveBack(3).on("2027-01-10"))
        .lasting("A 2027-01-31, B 2027-01-10")
        .passing("2027-01-11")
        .ending("PointsExpired")
        .leaving("A 100");
  }

  @Test
  void what_a_hold_spent_can_be_given_back_but_not_what_it_repaid() {
    under(currency("POINTS").negative(NegativeBalance.ALLOW))
        .having(TWO_LOTS)
        .when(reserve(150).at("hotel"))
        .when(difference().less(30).by("grocer"))
        .when(capture(3, 100L))
        .when(giveBack(5, 101L))
        .refused(Refusal.RETURN_ABOVE_REDEMPTION)
        .when(giveBack(5))
        .restoring("A 50, B 50")
        .leaving("A 70, B 50");
  }

  @Test
  void what_comes_back_repays_what_is_owed() {
    under(currency("POINTS").negative(NegativeBalance.ALLOW))
        .having(TWO_LOTS)
        .when(redeem(150))
        .when(difference().less(30).by("grocer"))
        .owing("30 borne by grocer")
        .when(giveBack(3, 40L))
        .owing("")
        .leaving("A 10");
  }

  @Test
  void only_a_redemption_is_returned_and_only_by_who_may_know_it() {
    given(TWO_LOTS)
        .when(giveBack(9))
        .refused(Refusal.UNKNOWN_ENTRY)
        .when(redeem(10).at("hotel"))
        .when(giveBack(3).at("gym"))
        .refused(Refusal.UNKNOWN_ENTRY);
    Scenario scenario = given(TWO_LOTS);
    scenario
        .when(giveBack(1).bringing(scenario.entry(1)))
        .refused(Refusal.NOT_A_REDEMPTION)
        .when(giveBack(1).at("grocer").bringing(scenario.entry(1)))
        .refused(Refusal.UNKNOWN_ENTRY);
  }

  @Test
  void what_is_too_long_ago_must_be_brought() {
    Scenario scenario = given(TWO_LOTS).when(redeem(10));
    scenario
        .when(redeem(1).on("2026-12-29"))
        .when(giveBack(3).on("2026-12-29"))
        .refused(Refusal.ENTRY_NOT_REMEMBERED)
        .when(giveBack(3).bringing(scenario.entry(4)).on("2026-12-29"))
        .refused(Refusal.ENTRY_NOT_REMEMBERED)
        .when(giveBack(3).bringing(scenario.entry(3)).on("2026-12-29"))
        .restoring("B 10");
  }
}
