package punchcard.ledger;

import static punchcard.ledger.Asked.redeem;
import static punchcard.ledger.Brought.issue;
import static punchcard.ledger.Scenario.given;

import org.junit.jupiter.api.Test;

/// Which lots pay, and why the ledger says no.
final class RedeemingTest {
  private static final String THREE_LOTS =
      """
      lot | issuer | left | earned     | expires
      A   | grocer |  100 | 2026-01-10 | 2027-01-31
      B   | gym    |   50 | 2026-03-01 | 2026-12-31
      C   | grocer |   10 | 2026-03-02 | -
      """;

  @Test
  void the_soonest_expiring_lot_pays_first() {
    given(THREE_LOTS)
        .when(redeem(70).at("insurer").on("2026-11-22"))
        .then(
            """
            account                  | amount
            member/available         |    -70
            partner:insurer/redeemed |     70
            """)
        .taking("B 50, A 20")
        .leaving("A 80, C 10");
  }

  @Test
  void what_never_expires_pays_last() {
    given(THREE_LOTS)
        .when(redeem(155).at("insurer").on("2026-11-22"))
        .taking("B 50, A 100, C 5")
        .leaving("C 5");
  }

  @Test
  void of_two_that_expire_together_the_older_pays_first() {
    given(
            """
            lot | issuer | left | earned     | expires
            A   | grocer |   10 | 2026-03-01 | 2026-12-31
            B   | gym    |   10 | 2026-01-10 | 2026-12-31
            """)
        .when(redeem(15))
        .taking("B 10, A 5")
        .leaving("A 5");
  }

  @Test
  void a_lot_can_be_spent_on_its_last_day() {
    given(THREE_LOTS).when(redeem(60).on("2026-12-31")).taking("B 50, A 10");
  }

  @Test
  void a_lot_past_its_last_day_cannot_be_spent() {
    given(THREE_LOTS)
        .when(redeem(110).on("2027-01-01"))
        .ending("PointsExpired")
        .taking("A 100, C 10")
        .leaving("");
  }

  @Test
  void the_day_is_that_on_which_the_request_is_recorded() {
    given(THREE_LOTS)
        .when(redeem(120).on("2026-12-31").recorded("2027-01-01"))
        .refused(Refusal.BALANCE_TOO_LOW);
  }

  @Test
  void a_refusal_gives_the_first_reason_that_applies() {
    given().when(redeem(0)).refused(Refusal.AMOUNT_NOT_POSITIVE);
    given().when(redeem(-5)).refused(Refusal.AMOUNT_NOT_POSITIVE);
    given().when(redeem(Amounts.MOST + 1)).refused(Refusal.AMOUNT_TOO_LARGE);
    given().when(redeem(1)).refused(Refusal.UNKNOWN_MEMBER);
    given(THREE_LOTS).when(redeem(1).of("TIER")).refused(Refusal.UNKNOWN_CURRENCY);
    given(THREE_LOTS).when(redeem(161)).refused(Refusal.BALANCE_TOO_LOW);
  }

  @Test
  void a_currency_that_is_all_spent_is_still_known() {
    given(THREE_LOTS).when(redeem(160)).when(redeem(1)).refused(Refusal.BALANCE_TOO_LOW);
  }

  @Test
  void the_same_key_gets_the_same_answer() {
    given(THREE_LOTS)
        .when(redeem(70).withKey("k"))
        .when(redeem(70).withKey("k"))
        .outcome(Outcome.Repeated.class)
        .leaving("A 80, C 10");
  }

  @Test
  void a_refusal_is_remembered_when_points_have_come_since() {
    given()
        .when(issue(10))
        .when(redeem(70).withKey("k"))
        .when(issue(100))
        .when(redeem(70).withKey("k"))
        .outcome(Outcome.Repeated.class);
  }

  @Test
  void the_same_key_with_other_content_is_an_error() {
    given(THREE_LOTS)
        .when(redeem(70).withKey("k"))
        .when(redeem(71).withKey("k"))
        .outcome(KeyReused.class)
        .leaving("A 80, C 10");
  }

  @Test
  void a_key_is_kept_35_days() {
    given(THREE_LOTS)
        .when(redeem(1).withKey("k").on("2026-11-01"))
        .when(redeem(1).withKey("k").on("2026-12-06"))
        .outcome(Outcome.Repeated.class)
        .when(redeem(1).withKey("k").on("2026-12-07"))
        .outcome(LedgerEvent.Posted.class);
  }
}
