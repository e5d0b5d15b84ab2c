package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.ledger.Asked.adjust;
import static punchcard.ledger.Asked.capture;
import static punchcard.ledger.Asked.giveBack;
import static punchcard.ledger.Asked.redeem;
import static punchcard.ledger.Asked.reserve;
import static punchcard.ledger.Asked.reverse;
import static punchcard.ledger.Asked.send;
import static punchcard.ledger.Became.erased;
import static punchcard.ledger.Brought.difference;
import static punchcard.ledger.Brought.fulfil;
import static punchcard.ledger.Brought.issue;
import static punchcard.ledger.Policy.currency;
import static punchcard.ledger.Scenario.BERTA;
import static punchcard.ledger.Scenario.given;
import static punchcard.ledger.Scenario.under;

import org.junit.jupiter.api.Test;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.programme.NegativeBalance;

/// The points of a person who is erased are lost, and nothing comes to that member any more.
final class ForfeitingTest {
  private static final String TWO_LOTS =
      """
      lot | issuer | left | earned     | expires
      A   | grocer |  100 | 2026-01-10 | 2027-01-31
      B   | gym    |   50 | 2026-03-01 | 2026-12-31
      """;

  @Test
  void all_that_can_be_spent_goes_where_expired_points_go() {
    given(TWO_LOTS)
        .when(erased(""))
        .then(
            """
            account          | amount
            member/available |   -150
            program/expired  |    150
            """)
        .leaving("")
        .followedBy("");
  }

  @Test
  void what_is_promised_is_void_and_what_is_owed_is_written_off() {
    under(currency("POINTS").negative(NegativeBalance.ALLOW))
        .having(
            """
            lot | issuer | left | earned     | expires    | booking
            P   | hotel  |   80 | 2026-03-01 | 2027-12-31 | stay
            """)
        .when(difference().less(30).by("gym"))
        .when(erased(""))
        .balances(
            """
            account                 | amount
            partner:gym/issued      |     30
            partner:gym/uncollected |    -30
            """)
        .owing("");
  }

  @Test
  void what_is_held_repays_what_is_owed_before_it_is_lost() {
    under(currency("POINTS").negative(NegativeBalance.ALLOW))
        .having(TWO_LOTS)
        .when(reserve(100).at("hotel"))
        .when(difference().less(60).by("grocer"))
        .owing("10 borne by grocer")
        .when(erased(""))
        .followedBy("HoldReleased, PointsForfeited")
        .owing("")
        .balances(
            """
            account               | amount
            partner:grocer/issued |    -40
            partner:gym/issued    |    -50
            program/expired       |     90
            """);
  }

  @Test
  void it_says_whether_the_journal_was_as_shown() {
    Scenario shown = given(TWO_LOTS);
    String hash = shown.account().lastHash().toString();
    assertThat(forfeited(shown.when(erased(hash))).asShown()).isTrue();
    assertThat(forfeited(given(TWO_LOTS).when(redeem(1)).when(erased(hash))).asShown()).isFalse();
    assertThat(forfeited(given().when(erased(""))).asShown()).isTrue();
  }

  private static Origin.PointsForfeited forfeited(Scenario scenario) {
    return (Origin.PointsForfeited) scenario.entry().transaction().origin();
  }

  @Test
  void nothing_is_asked_of_that_member_any_more() {
    given(TWO_LOTS)
        .when(erased(""))
        .when(redeem(1))
        .refused(Refusal.MEMBER_ERASED)
        .when(reserve(1))
        .refused(Refusal.MEMBER_ERASED)
        .when(capture(1))
        .refused(Refusal.MEMBER_ERASED)
        .when(adjust(5))
        .refused(Refusal.MEMBER_ERASED)
        .when(issue(5))
        .refused(Refusal.MEMBER_ERASED)
        .when(difference().less(5))
        .refused(Refusal.MEMBER_ERASED)
        .when(fulfil("stay"))
        .refused(Refusal.MEMBER_ERASED);
  }

  @Test
  void what_is_given_back_is_lost_at_once() {
    given(TWO_LOTS)
        .when(redeem(70).at("insurer"))
        .when(erased(""))
        .when(giveBack(3).at("insurer"))
        .followedBy("PointsForfeited")
        .when(reverse(1).recorded("2026-11-23"))
        .refused(Refusal.ENTRY_NOT_REMEMBERED)
        .balances(
            """
            account               | amount
            partner:grocer/issued |   -100
            partner:gym/issued    |    -50
            program/expired       |    150
            """);
  }

  @Test
  void what_is_sent_there_comes_back_and_what_comes_back_there_is_lost() {
    given(TWO_LOTS)
        .when(issue(1).to(BERTA))
        .when(send(70, BERTA))
        .when(erased("").to(BERTA))
        .when(erased(""))
        .delivering("2026-11-22")
        .refused(Refusal.MEMBER_ERASED)
        .delivering("2026-11-22")
        .followedBy("PointsForfeited")
        .leaving("")
        .balances(
            """
            account               | amount
            partner:grocer/issued |   -101
            partner:gym/issued    |    -50
            program/expired       |    151
            """);
  }

  @Test
  void a_member_that_has_nothing_is_closed_all_the_same() {
    given().when(erased("")).then("account | amount").when(issue(1)).refused(Refusal.MEMBER_ERASED);
  }
}
