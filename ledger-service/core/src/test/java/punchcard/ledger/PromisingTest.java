package punchcard.ledger;

import static punchcard.ledger.Asked.redeem;
import static punchcard.ledger.Brought.cancel;
import static punchcard.ledger.Brought.fulfil;
import static punchcard.ledger.Brought.issue;
import static punchcard.ledger.Policy.currency;
import static punchcard.ledger.Scenario.given;
import static punchcard.ledger.Scenario.under;

import org.junit.jupiter.api.Test;

/// What is promised by a booking or for a day, and what becomes of it.
final class PromisingTest {
  @Test
  void a_booking_pends_apart_and_cannot_be_spent() {
    given()
        .when(issue(100).by("hotel").promisedFor("b1"))
        .then(
            """
            account                | amount
            member/pending         |    100
            partner:hotel/promised |   -100
            """)
        .when(redeem(1))
        .refused(Refusal.BALANCE_TOO_LOW);
  }

  @Test
  void fulfilment_makes_it_the_members_and_the_partner_owe() {
    given()
        .when(issue(100).by("hotel").promisedFor("b1").expiring("2028-05-20"))
        .when(fulfil("b1"))
        .then(
            """
            account                | amount
            member/pending         |   -100
            member/available       |    100
            partner:hotel/promised |    100
            partner:hotel/issued   |   -100
            """)
        .leaving("1.0 100")
        .lasting("1.0 2028-05-20")
        .when(fulfil("b1"))
        .refused(Refusal.UNKNOWN_BOOKING);
  }

  @Test
  void a_part_matures_and_the_rest_is_cancelled() {
    given()
        .when(issue(100).by("hotel").promisedFor("b1"))
        .when(fulfil("b1").inPart(30))
        .when(fulfil("b1").inPart(71))
        .refused(Refusal.MATURING_ABOVE_PROMISE)
        .when(cancel("b1"))
        .balances(
            """
            account              | amount
            member/available     |     30
            partner:hotel/issued |    -30
            """);
  }

  @Test
  void a_part_matures_of_each_currency() {
    under(currency("POINTS"), currency("TIER"))
        .when(
            issue(100)
                .by("hotel")
                .promisedFor("b1")
                .and(80)
                .of("TIER")
                .by("hotel")
                .promisedFor("b1"))
        .when(fulfil("b1").inPart(50))
        .balances(
            """
            account                | amount | currency
            member/available       |     50 | POINTS
            member/pending         |     50 | POINTS
            member/available       |     50 | TIER
            member/pending         |     30 | TIER
            partner:hotel/issued   |    -50 | POINTS
            partner:hotel/promised |    -50 | POINTS
            partner:hotel/issued   |    -50 | TIER
            partner:hotel/promised |    -30 | TIER
            """)
        .when(fulfil("b1").inPart(40))
        .refused(Refusal.MATURING_ABOVE_PROMISE);
  }

  @Test
  void a_date_matures_it_by_itself() {
    given()
        .when(issue(100).maturing("2026-12-24"))
        .passing("2026-12-23T23:59")
        .ending("")
        .when(redeem(100).on("2026-12-24T00:00"))
        .ending("PointsMatured")
        .taking("1.0 100");
  }

  @Test
  void a_booking_with_a_date_matures_at_whichever_comes_first() {
    given()
        .when(issue(100).promisedFor("b1").maturing("2026-12-24"))
        .when(fulfil("b1"))
        .passing("2026-12-25")
        .ending("")
        .leaving("1.0 100");
  }

  @Test
  void what_is_pending_does_not_expire_and_lives_30_days_from_when_it_matures() {
    given()
        .when(issue(100).promisedFor("b1").expiring("2026-12-01"))
        .passing("2026-12-10")
        .ending("")
        .when(fulfil("b1").on("2026-12-10"))
        .lasting("1.0 2027-01-09");
  }

  @Test
  void what_is_not_promised_cannot_mature_or_be_cancelled() {
    given().when(fulfil("b1")).refused(Refusal.UNKNOWN_MEMBER);
    given().when(cancel("b1")).refused(Refusal.UNKNOWN_MEMBER);
    given()
        .when(issue(1).promisedFor("b1"))
        .when(fulfil("b2"))
        .refused(Refusal.UNKNOWN_BOOKING)
        .when(fulfil("b1").inPart(0))
        .refused(Refusal.AMOUNT_NOT_POSITIVE)
        .when(cancel("b2"))
        .refused(Refusal.UNKNOWN_BOOKING)
        .when(cancel("b1"))
        .leaving("")
        .when(cancel("b1"))
        .refused(Refusal.UNKNOWN_BOOKING);
  }

  @Test
  void a_fulfilment_comes_once() {
    given()
        .when(issue(100).promisedFor("b1"))
        .when(fulfil("b1").inPart(10).fromSource(4))
        .when(fulfil("b1").inPart(10).fromSource(4))
        .outcome(Outcome.Duplicate.class)
        .leaving("1.0 90, 1.0 10");
  }
}
