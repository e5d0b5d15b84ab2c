package punchcard.ledger;

import static punchcard.ledger.Asked.adjust;
import static punchcard.ledger.Asked.approve;
import static punchcard.ledger.Asked.decline;
import static punchcard.ledger.Asked.redeem;
import static punchcard.ledger.Brought.issue;
import static punchcard.ledger.Policy.currency;
import static punchcard.ledger.Scenario.given;
import static punchcard.ledger.Scenario.under;

import org.junit.jupiter.api.Test;
import punchcard.ledger.programme.NegativeBalance;

/// Corrections by hand.
final class AdjustingTest {
  private static final String ONE_LOT =
      """
      lot | issuer | left | earned     | expires
      A   | grocer |  100 | 2026-01-10 | 2027-01-31
      """;

  @Test
  void who_funds_it_owes_what_is_given() {
    given(ONE_LOT)
        .when(adjust(30).at("gym").expiring("2027-06-30"))
        .then(
            """
            account            | amount
            member/available   |     30
            partner:gym/issued |    -30
            """)
        .lasting("A 2027-01-31, 2.0 2027-06-30");
  }

  @Test
  void what_is_taken_goes_to_the_programme() {
    given(ONE_LOT)
        .when(adjust(-30))
        .then(
            """
            account          | amount
            member/available |    -30
            program/adjusted |     30
            """)
        .taking("A 30")
        .when(adjust(-71))
        .refused(Refusal.BALANCE_TOO_LOW);
  }

  @Test
  void where_it_is_allowed_the_member_owes_the_rest() {
    under(currency("POINTS").negative(NegativeBalance.ALLOW))
        .having(ONE_LOT)
        .when(adjust(-130).at("gym"))
        .owing("30 borne by gym");
  }

  @Test
  void above_the_limit_a_second_person_approves() {
    under(currency("POINTS").approvalAbove(50))
        .having(ONE_LOT)
        .when(adjust(50))
        .outcome(LedgerEvent.Posted.class)
        .when(adjust(51))
        .outcome(LedgerEvent.Proposed.class)
        .leaving("A 100, 2.0 50")
        .when(approve(2).by("olga"))
        .refused(Refusal.SAME_PERSON)
        .when(approve(2).by("oscar"))
        .outcome(LedgerEvent.Posted.class)
        .leaving("A 100, 2.0 50, 3.0 51")
        .when(approve(2).by("otto"))
        .refused(Refusal.UNKNOWN_PROPOSAL);
  }

  @Test
  void a_second_person_declines() {
    under(currency("POINTS").approvalAbove(50))
        .having(ONE_LOT)
        .when(adjust(-51))
        .outcome(LedgerEvent.Proposed.class)
        .when(decline(1).by("oscar"))
        .outcome(LedgerEvent.Declined.class)
        .when(approve(1).by("otto"))
        .refused(Refusal.UNKNOWN_PROPOSAL)
        .leaving("A 100");
  }

  @Test
  void the_same_name_used_again_after_35_days_proposes_this_instead() {
    under(currency("POINTS").approvalAbove(50))
        .having(ONE_LOT)
        .when(adjust(60).withKey("k"))
        .when(adjust(70).withKey("k").on("2026-12-29"))
        .outcome(LedgerEvent.Proposed.class)
        .when(approve(1).on("2026-12-29"))
        .refused(Refusal.UNKNOWN_PROPOSAL)
        .when(approve(2).on("2026-12-29"))
        .leaving("A 100, 2.0 70");
  }

  @Test
  void what_cannot_be_any_more_when_it_is_approved_waits_on() {
    under(currency("POINTS").approvalAbove(50))
        .having(ONE_LOT)
        .when(adjust(-80))
        .when(redeem(40))
        .when(approve(1).by("oscar"))
        .refused(Refusal.BALANCE_TOO_LOW)
        .when(issue(20))
        .when(approve(1).by("oscar"))
        .leaving("");
  }

  @Test
  void an_amount_that_cannot_be_is_refused() {
    given().when(adjust(1)).refused(Refusal.UNKNOWN_MEMBER);
    given(ONE_LOT).when(adjust(0)).refused(Refusal.AMOUNT_NOT_POSITIVE);
    given(ONE_LOT).when(adjust(Amounts.MOST + 1)).refused(Refusal.AMOUNT_TOO_LARGE);
    given(ONE_LOT).when(adjust(-Amounts.MOST - 1)).refused(Refusal.AMOUNT_TOO_LARGE);
    given(ONE_LOT).when(adjust(Long.MIN_VALUE)).refused(Refusal.AMOUNT_TOO_LARGE);
    given(ONE_LOT).when(adjust(Long.MAX_VALUE)).refused(Refusal.AMOUNT_TOO_LARGE);
    given(ONE_LOT).when(adjust(1).of("TIER")).refused(Refusal.UNKNOWN_CURRENCY);
  }
}
