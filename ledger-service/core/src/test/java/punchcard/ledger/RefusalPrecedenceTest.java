package punchcard.ledger;

import static punchcard.ledger.Asked.approve;
import static punchcard.ledger.Asked.capture;
import static punchcard.ledger.Asked.convert;
import static punchcard.ledger.Asked.giveBack;
import static punchcard.ledger.Asked.redeem;
import static punchcard.ledger.Asked.release;
import static punchcard.ledger.Asked.reserve;
import static punchcard.ledger.Asked.reverse;
import static punchcard.ledger.Asked.send;
import static punchcard.ledger.Brought.difference;
import static punchcard.ledger.Brought.fulfil;
import static punchcard.ledger.Brought.issue;
import static punchcard.ledger.Scenario.ANNA;
import static punchcard.ledger.Scenario.given;

import org.junit.jupiter.api.Test;

/// Of several reasons, the first in the order of [Refusal] is the answer.
final class RefusalPrecedenceTest {
  private static final String ONE_LOT =
      """
      lot | issuer | left | earned     | expires
      A   | grocer |  100 | 2026-01-10 | 2027-01-31
      """;

  @Test
  void an_amount_that_is_not_positive_comes_first() {
    given().when(redeem(0).of("TIER")).refused(Refusal.AMOUNT_NOT_POSITIVE);
    given().when(capture(9, 0L)).refused(Refusal.AMOUNT_NOT_POSITIVE);
    given().when(giveBack(9, -1L)).refused(Refusal.AMOUNT_NOT_POSITIVE);
    given().when(fulfil("b").inPart(0)).refused(Refusal.AMOUNT_NOT_POSITIVE);
    given().when(convert(0, "TIER")).refused(Refusal.AMOUNT_NOT_POSITIVE);
    given().when(send(-1, ANNA)).refused(Refusal.AMOUNT_NOT_POSITIVE);
    given().when(issue(Amounts.MOST + 1).and(0).of("TIER")).refused(Refusal.AMOUNT_NOT_POSITIVE);
    given().when(difference().less(1).of("TIER").and(0)).refused(Refusal.AMOUNT_NOT_POSITIVE);
  }

  @Test
  void then_one_that_is_too_large() {
    long much = Amounts.MOST + 1;
    given().when(redeem(much).of("TIER")).refused(Refusal.AMOUNT_TOO_LARGE);
    given().when(reserve(much)).refused(Refusal.AMOUNT_TOO_LARGE);
    given().when(capture(9, much)).refused(Refusal.AMOUNT_TOO_LARGE);
    given().when(giveBack(9, much)).refused(Refusal.AMOUNT_TOO_LARGE);
    given().when(fulfil("b").inPart(much)).refused(Refusal.AMOUNT_TOO_LARGE);
    given().when(convert(much, "TIER")).refused(Refusal.AMOUNT_TOO_LARGE);
    given().when(difference().less(1).of("TIER").and(much)).refused(Refusal.AMOUNT_TOO_LARGE);
  }

  @Test
  void then_a_member_who_is_not_known() {
    given().when(redeem(1).of("TIER")).refused(Refusal.UNKNOWN_MEMBER);
    given().when(capture(9)).refused(Refusal.UNKNOWN_MEMBER);
    given().when(release(9)).refused(Refusal.UNKNOWN_MEMBER);
    given().when(giveBack(9)).refused(Refusal.UNKNOWN_MEMBER);
    given().when(reverse(9)).refused(Refusal.UNKNOWN_MEMBER);
    given().when(approve(9)).refused(Refusal.UNKNOWN_MEMBER);
    given().when(send(1, ANNA)).refused(Refusal.UNKNOWN_MEMBER);
    given().when(convert(1, "POINTS")).refused(Refusal.UNKNOWN_MEMBER);
  }

  @Test
  void then_a_currency_that_is_not_known() {
    given().when(issue(1).of("TIER")).refused(Refusal.UNKNOWN_CURRENCY);
    given(ONE_LOT).when(redeem(1000).of("TIER")).refused(Refusal.UNKNOWN_CURRENCY);
    given(ONE_LOT)
        .when(reserve(1000).of("TIER").until("2020-01-01"))
        .refused(Refusal.UNKNOWN_CURRENCY);
    given(ONE_LOT).when(send(1000, ANNA).of("TIER")).refused(Refusal.UNKNOWN_CURRENCY);
    given(ONE_LOT).when(convert(1000, "TIER")).refused(Refusal.UNKNOWN_CURRENCY);
  }

  @Test
  void the_balance_comes_last() {
    given(ONE_LOT)
        .when(reserve(1000).until("2020-01-01"))
        .refused(Refusal.HOLD_END_OUT_OF_RANGE)
        .when(send(1000, ANNA))
        .refused(Refusal.SAME_ON_BOTH_SIDES)
        .when(convert(1000, "POINTS"))
        .refused(Refusal.SAME_ON_BOTH_SIDES);
  }

  @Test
  void a_refusal_changes_nothing_else() {
    given(ONE_LOT)
        .when(redeem(101))
        .refused(Refusal.BALANCE_TOO_LOW)
        .when(capture(7))
        .refused(Refusal.UNKNOWN_HOLD)
        .leaving("A 100");
  }
}
