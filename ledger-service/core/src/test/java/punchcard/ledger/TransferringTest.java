package punchcard.ledger;

import static punchcard.ledger.Asked.send;
import static punchcard.ledger.Brought.difference;
import static punchcard.ledger.Brought.issue;
import static punchcard.ledger.Policy.currency;
import static punchcard.ledger.Scenario.ANNA;
import static punchcard.ledger.Scenario.BERTA;
import static punchcard.ledger.Scenario.given;
import static punchcard.ledger.Scenario.under;

import org.junit.jupiter.api.Test;
import punchcard.ledger.programme.NegativeBalance;

/// Points that members send to each other, and that never stay on the way.
final class TransferringTest {
  private static final String TWO_LOTS =
      """
      lot | issuer | left | earned     | expires
      A   | grocer |  100 | 2026-01-10 | 2027-01-31
      B   | gym    |   50 | 2026-03-01 | 2026-12-31
      """;

  @Test
  void they_leave_into_clearing_and_arrive_out_of_it_with_their_dates() {
    given(TWO_LOTS)
        .when(issue(1).to(BERTA))
        .when(send(70, BERTA))
        .then(
            """
            account          | amount
            member/available |    -70
            program/clearing |     70
            """)
        .taking("B 50, A 20")
        .delivering("2026-11-22")
        .then(
            """
            account          | amount
            berta/available  |     70
            program/clearing |    -70
            """)
        .balances(
            """
            account               | amount
            member/available      |     80
            berta/available       |     71
            partner:grocer/issued |   -101
            partner:gym/issued    |    -50
            """)
        .passing(BERTA, "2027-01-01")
        .ending("PointsExpired");
  }

  @Test
  void who_does_not_exist_cannot_take_them_and_they_come_back() {
    given(TWO_LOTS)
        .when(send(70, BERTA))
        .delivering("2026-11-22")
        .refused(Refusal.UNKNOWN_MEMBER)
        .delivering("2026-11-22")
        .then(
            """
            account          | amount
            member/available |     70
            program/clearing |    -70
            """)
        .leaving("A 100, B 50")
        .lasting("A 2027-01-31, B 2026-12-31");
  }

  @Test
  void what_has_expired_on_the_way_back_has_a_grace() {
    under(currency("POINTS").grace(5))
        .having(TWO_LOTS)
        .when(send(50, BERTA).on("2026-12-31T23:59"))
        .delivering("2026-12-31T23:59")
        .refused(Refusal.UNKNOWN_MEMBER)
        .delivering("2027-01-01T00:01")
        .lasting("A 2027-01-31, B 2027-01-06");
  }

  @Test
  void what_arrives_repays_what_is_owed() {
    under(currency("POINTS").negative(NegativeBalance.ALLOW))
        .having(TWO_LOTS)
        .when(difference().less(30).by("gym").to(BERTA))
        .when(send(70, BERTA))
        .delivering("2026-11-22")
        .leaving(BERTA, "2.0 20, 2.1 20");
  }

  @Test
  void what_may_not_be_sent_is_not() {
    given(TWO_LOTS).when(send(1, ANNA)).refused(Refusal.SAME_ON_BOTH_SIDES);
    given(TWO_LOTS).when(send(151, BERTA)).refused(Refusal.BALANCE_TOO_LOW);
    given(TWO_LOTS).when(send(0, BERTA)).refused(Refusal.AMOUNT_NOT_POSITIVE);
    under(currency("POINTS").notTransferable())
        .having(TWO_LOTS)
        .when(send(1, BERTA))
        .refused(Refusal.NOT_TRANSFERABLE);
  }
}
