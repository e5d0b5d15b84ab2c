package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.ledger.Asked.adjust;
import static punchcard.ledger.Asked.capture;
import static punchcard.ledger.Asked.giveBack;
import static punchcard.ledger.Asked.redeem;
import static punchcard.ledger.Asked.reserve;
import static punchcard.ledger.Asked.reverse;
import static punchcard.ledger.Asked.send;
import static punchcard.ledger.Brought.difference;
import static punchcard.ledger.Brought.fulfil;
import static punchcard.ledger.Brought.issue;
import static punchcard.ledger.Policy.currency;
import static punchcard.ledger.Scenario.BERTA;
import static punchcard.ledger.Scenario.given;
import static punchcard.ledger.Scenario.under;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import punchcard.ledger.programme.NegativeBalance;

/// The opposite of an earlier entry, once.
final class ReversingTest {
  private static final String ONE_LOT =
      """
      lot | issuer | left | earned     | expires
      A   | grocer |  100 | 2026-01-10 | 2027-01-31
      """;

  @Test
  void a_redemption_is_undone_and_its_lots_are_back() {
    given(ONE_LOT)
        .when(redeem(70).at("hotel"))
        .when(reverse(2))
        .then(
            """
            account                | amount
            partner:hotel/redeemed |    -70
            member/available       |     70
            """)
        .leaving("A 100")
        .lasting("A 2027-01-31");
  }

  @Test
  void it_counts_when_the_original_did() {
    Scenario scenario = given(ONE_LOT).when(redeem(70).on("2026-11-22"));
    scenario.when(reverse(2).on("2026-12-03"));
    assertThat(scenario.entry().transaction().period()).isEqualTo(YearMonth.of(2026, 11));
  }

  @Test
  void an_entry_is_reversed_once_and_a_reversal_never() {
    given(ONE_LOT)
        .when(redeem(70))
        .when(reverse(2))
        .when(reverse(2))
        .refused(Refusal.ALREADY_REVERSED)
        .when(reverse(3))
        .refused(Refusal.REVERSAL_OF_REVERSAL)
        .when(giveBack(2))
        .refused(Refusal.ALREADY_REVERSED);
  }

  @Test
  void what_was_returned_is_not_reversed_too() {
    given(ONE_LOT)
        .when(redeem(70))
        .when(giveBack(2, 1L))
        .when(reverse(2))
        .refused(Refusal.ALREADY_REVERSED);
  }

  @Test
  void of_a_capture_what_was_spent_comes_back() {
    given(ONE_LOT)
        .when(reserve(70).at("hotel"))
        .when(capture(2, 40L))
        .when(reverse(3))
        .balances(
            """
            account               | amount
            member/available      |    100
            partner:grocer/issued |   -100
            """);
  }

  @Test
  void an_award_is_taken_back_out_of_its_own_lot_first() {
    Scenario scenario =
        given(
            """
            lot | issuer | left | earned     | expires
            A   | grocer |  100 | 2026-01-10 | 2027-01-31
            B   | gym    |   50 | 2026-03-01 | 2026-12-31
            """);
    scenario
        .when(redeem(60))
        .taking("B 50, A 10")
        .when(reverse(1).bringing(scenario.entry(1)))
        .taking("A 90")
        .then(
            """
            account                    | amount
            partner:grocer/issued      |    100
            member/available           |    -90
            partner:grocer/uncollected |    -10
            """);
  }

  @Test
  void an_award_that_repaid_is_owed_again() {
    Scenario scenario = under(currency("POINTS").negative(NegativeBalance.ALLOW)).having(ONE_LOT);
    scenario
        .when(redeem(100))
        .when(difference().less(30).by("grocer"))
        .when(issue(50).by("gym"))
        .owing("")
        .when(reverse(4).bringing(scenario.entry(4)))
        .then(
            """
            account            | amount
            partner:gym/issued |     50
            member/available   |    -50
            """)
        .owing("30 borne by gym");
  }

  @Test
  void what_it_made_the_member_owe_is_void() {
    Scenario scenario = under(currency("POINTS").negative(NegativeBalance.ALLOW)).having(ONE_LOT);
    scenario
        .when(redeem(80))
        .when(difference().less(30).by("grocer"))
        .owing("10 borne by grocer")
        .when(reverse(3).bringing(scenario.entry(3)))
        .owing("")
        .leaving("A 20")
        .balances(
            """
            account                  | amount
            member/available         |     20
            partner:grocer/issued    |   -100
            partner:insurer/redeemed |     80
            """);
  }

  @Test
  void what_has_been_repaid_or_has_matured_is_not_reversible() {
    Scenario owed = under(currency("POINTS").negative(NegativeBalance.ALLOW)).having(ONE_LOT);
    owed.when(redeem(100)).when(difference().less(30)).when(issue(5));
    owed.when(reverse(3).bringing(owed.entry(3))).refused(Refusal.NOT_REVERSIBLE);

    Scenario promised = given().when(issue(10).promisedFor("b1")).when(fulfil("b1").inPart(1));
    promised.when(reverse(1).bringing(promised.entry(1))).refused(Refusal.NOT_REVERSIBLE);
  }

  @Test
  void a_promise_is_undone_while_it_waits() {
    Scenario promised = given().when(issue(10).promisedFor("b1"));
    promised
        .when(reverse(1).bringing(promised.entry(1)))
        .leaving("")
        .when(fulfil("b1"))
        .refused(Refusal.UNKNOWN_BOOKING);
  }

  @Test
  void expired_points_come_back_with_a_grace() {
    Scenario scenario = under(currency("POINTS").grace(10)).having(ONE_LOT);
    scenario.passing("2027-02-01").ending("PointsExpired");
    scenario.when(reverse(2).bringing(scenario.entry(2)).on("2027-02-05")).lasting("A 2027-02-15");
  }

  @Test
  void what_ends_in_another_way_is_not_reversible() {
    given(ONE_LOT)
        .when(reserve(10))
        .when(reverse(2))
        .refused(Refusal.NOT_REVERSIBLE)
        .when(send(10, BERTA))
        .when(reverse(3))
        .refused(Refusal.NOT_REVERSIBLE);
  }

  @Test
  void an_adjustment_by_mistake_is_undone() {
    given(ONE_LOT)
        .when(adjust(-30))
        .when(reverse(2))
        .leaving("A 100")
        .when(adjust(40).at("gym"))
        .when(reverse(4))
        .balances(
            """
            account               | amount
            member/available      |    100
            partner:grocer/issued |   -100
            """);
  }
}
