package punchcard.ledger;

import static punchcard.ledger.Asked.capture;
import static punchcard.ledger.Asked.redeem;
import static punchcard.ledger.Asked.release;
import static punchcard.ledger.Asked.reserve;
import static punchcard.ledger.Brought.difference;
import static punchcard.ledger.Policy.currency;
import static punchcard.ledger.Scenario.given;
import static punchcard.ledger.Scenario.under;

import org.junit.jupiter.api.Test;
import punchcard.ledger.programme.NegativeBalance;

/// What is set aside, and how that ends, once.
final class HoldingTest {
  private static final String TWO_LOTS =
      """
      lot | issuer | left | earned     | expires
      A   | grocer |  100 | 2026-01-10 | 2027-01-31
      B   | gym    |   50 | 2026-03-01 | 2026-12-31
      """;

  @Test
  void a_hold_sets_named_lots_aside() {
    given(TWO_LOTS)
        .when(reserve(70).at("hotel"))
        .then(
            """
            account          | amount
            member/available |    -70
            member/held      |     70
            """)
        .taking("B 50, A 20")
        .leaving("A 80");
  }

  @Test
  void what_is_held_cannot_be_spent_or_held_again() {
    given(TWO_LOTS)
        .when(reserve(70))
        .when(redeem(81))
        .refused(Refusal.BALANCE_TOO_LOW)
        .when(reserve(81))
        .refused(Refusal.BALANCE_TOO_LOW)
        .when(redeem(80))
        .taking("A 80");
  }

  @Test
  void a_capture_in_full_spends_all_of_it() {
    given(TWO_LOTS)
        .when(reserve(70).at("hotel"))
        .when(capture(3))
        .then(
            """
            account                | amount
            member/held            |    -70
            partner:hotel/redeemed |     70
            """)
        .taking("B 50, A 20")
        .leaving("A 80");
  }

  @Test
  void a_capture_in_part_gives_the_rest_back_with_its_dates() {
    given(TWO_LOTS)
        .when(reserve(70).at("hotel"))
        .when(capture(3, 30L).at("hotel"))
        .then(
            """
            account                | amount
            member/held            |    -70
            member/available       |     40
            partner:hotel/redeemed |     30
            """)
        .taking("B 30")
        .restoring("B 20, A 20")
        .leaving("A 100, B 20")
        .lasting("A 2027-01-31, B 2026-12-31");
  }

  @Test
  void a_release_gives_all_of_it_back() {
    given(TWO_LOTS)
        .when(reserve(70))
        .when(release(3))
        .then(
            """
            account          | amount
            member/held      |    -70
            member/available |     70
            """)
        .leaving("A 100, B 50");
  }

  @Test
  void a_hold_ends_by_itself_also_when_nothing_else_happens() {
    given(TWO_LOTS)
        .when(reserve(70).until("2026-11-23T10:00"))
        .passing("2026-11-23T09:59")
        .ending("")
        .passing("2026-11-23T10:00")
        .ending("HoldExpired")
        .leaving("A 100, B 50");
  }

  @Test
  void what_has_ended_by_itself_is_over_for_what_comes_after() {
    given(TWO_LOTS)
        .when(reserve(150).until("2026-11-23T10:00"))
        .when(redeem(150).on("2026-11-23T10:00"))
        .ending("HoldExpired")
        .taking("B 50, A 100");
    given(TWO_LOTS)
        .when(reserve(150).until("2026-11-23T10:00"))
        .when(capture(3).on("2026-11-23T10:00"))
        .refused(Refusal.HOLD_EXPIRED);
  }

  @Test
  void a_hold_ends_once() {
    given(TWO_LOTS)
        .when(reserve(10))
        .when(capture(3, 4L))
        .when(capture(3, 4L))
        .refused(Refusal.HOLD_CAPTURED)
        .when(release(3))
        .refused(Refusal.HOLD_CAPTURED);
    given(TWO_LOTS)
        .when(reserve(10))
        .when(release(3))
        .when(capture(3))
        .refused(Refusal.HOLD_RELEASED);
  }

  @Test
  void more_than_is_held_cannot_be_captured() {
    given(TWO_LOTS)
        .when(reserve(10))
        .when(capture(3, 11L))
        .refused(Refusal.CAPTURE_ABOVE_HOLD)
        .leaving("A 100, B 40");
  }

  @Test
  void a_partner_knows_only_its_own_holds() {
    given(TWO_LOTS)
        .when(reserve(10).at("hotel"))
        .when(capture(3).at("gym"))
        .refused(Refusal.UNKNOWN_HOLD)
        .when(release(3).at("gym"))
        .refused(Refusal.UNKNOWN_HOLD)
        .when(release(3).at("hotel"))
        .when(release(3).at("gym"))
        .refused(Refusal.UNKNOWN_HOLD);
  }

  @Test
  void held_lots_do_not_expire_and_come_back_with_a_grace() {
    under(currency("POINTS").grace(14))
        .having(TWO_LOTS)
        .when(reserve(50).until("2027-01-05T12:00"))
        .passing("2027-01-05T11:00")
        .ending("")
        .passing("2027-01-05T12:00")
        .ending("HoldExpired")
        .lasting("A 2027-01-31, B 2027-01-19")
        .passing("2027-01-20")
        .ending("PointsExpired")
        .leaving("A 100");
  }

  @Test
  void what_a_capture_does_not_need_repays_what_is_owed() {
    under(currency("POINTS").negative(NegativeBalance.ALLOW))
        .having(TWO_LOTS)
        .when(reserve(150).at("hotel"))
        .when(difference().less(30).by("grocer"))
        .owing("30 borne by grocer")
        .when(capture(3, 100L))
        .then(
            """
            account                | amount
            member/held            |   -150
            member/available       |     50
            partner:hotel/redeemed |    100
            """)
        .taking("B 50, A 50, A 30")
        .owing("")
        .leaving("A 20");
  }

  @Test
  void a_hold_lasts_from_now_to_a_year() {
    given(TWO_LOTS)
        .when(reserve(1).until("2026-11-22"))
        .refused(Refusal.HOLD_END_OUT_OF_RANGE)
        .when(reserve(1).until("2027-11-23T12:01"))
        .refused(Refusal.HOLD_END_OUT_OF_RANGE)
        .when(reserve(1).until("2027-11-23"))
        .outcome(LedgerEvent.Posted.class);
  }

  @Test
  void a_member_has_a_hundred_holds_at_most() {
    Scenario scenario = given(TWO_LOTS);
    for (int i = 0; i < Amounts.MOST_HOLDS; i++) scenario.when(reserve(1));
    scenario.when(reserve(1)).refused(Refusal.TOO_MANY_HOLDS);
  }
}
