package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.ledger.Asked.giveBack;
import static punchcard.ledger.Asked.redeem;
import static punchcard.ledger.Asked.release;
import static punchcard.ledger.Asked.reserve;
import static punchcard.ledger.Asked.send;
import static punchcard.ledger.Became.erased;
import static punchcard.ledger.Became.itselfAgain;
import static punchcard.ledger.Became.mergedInto;
import static punchcard.ledger.Became.separatedFrom;
import static punchcard.ledger.Brought.difference;
import static punchcard.ledger.Brought.issue;
import static punchcard.ledger.Policy.currency;
import static punchcard.ledger.Scenario.ANNA;
import static punchcard.ledger.Scenario.BERTA;
import static punchcard.ledger.Scenario.given;
import static punchcard.ledger.Scenario.under;

import org.junit.jupiter.api.Test;
import punchcard.kernel.MemberId;
import punchcard.ledger.programme.NegativeBalance;

/// Two members who are found to be one person: what is free of the one moves to the other, and back
/// if that was wrong.
final class MergingTest {
  private static final MemberId CARLA = new MemberId("c".repeat(32));
  private static final String NOON = "2026-11-22";
  private static final String TWO_LOTS =
      """
      lot | issuer | left | earned     | expires
      A   | grocer |  100 | 2026-01-10 | 2027-01-31
      B   | gym    |   50 | 2026-03-01 | 2026-12-31
      """;

  @Test
  void lots_move_with_their_dates_also_to_a_member_to_whom_nothing_was_ever_posted() {
    given(TWO_LOTS)
        .when(mergedInto(BERTA, "m1"))
        .followedBy("PointsHandedOver")
        .leaving("")
        .delivering(NOON)
        .then(
            """
            account          | amount
            berta/available  |    150
            program/clearing |   -150
            """)
        .leaving(BERTA, "1.0 100, 1.1 50")
        .passing(BERTA, "2027-01-01")
        .followedBy("")
        .leaving(BERTA, "1.0 100");
  }

  @Test
  void what_becomes_free_later_moves_on_by_itself() {
    given(TWO_LOTS)
        .having(
            """
            lot | issuer | left | earned     | expires    | matures
            P   | gym    |    7 | 2026-03-01 | 2027-12-31 | 2026-12-01
            """)
        .when(redeem(20).at("insurer"))
        .when(reserve(40).at("hotel"))
        .when(mergedInto(BERTA, "m1"))
        .deliveringAll(NOON)
        .leaving(BERTA, "1.0 90")
        .when(release(5).at("hotel"))
        .followedBy("PointsHandedOver")
        .when(giveBack(4).at("insurer"))
        .followedBy("PointsHandedOver")
        .when(issue(3))
        .followedBy("PointsHandedOver")
        .passing("2026-12-02")
        .followedBy("PointsHandedOver")
        .deliveringAll("2026-12-02")
        .leaving("")
        .balances(
            """
            account               | amount
            berta/available       |    160
            partner:grocer/issued |   -103
            partner:gym/issued    |    -57
            """);
  }

  @Test
  void what_is_owed_moves_too_and_is_repaid_there() {
    under(currency("POINTS").negative(NegativeBalance.ALLOW))
        .when(issue(10).by("gym").to(BERTA))
        .when(difference().less(30).by("grocer"))
        .when(mergedInto(BERTA, "m1"))
        .deliveringAll(NOON)
        .owing("")
        .leaving(BERTA, "")
        .balances(
            """
            account               | amount
            berta/available       |    -20
            partner:grocer/issued |     30
            partner:gym/issued    |    -10
            """);
  }

  @Test
  void nothing_new_is_asked_of_who_is_merged() {
    given(TWO_LOTS)
        .when(mergedInto(BERTA, "m1"))
        .when(redeem(1))
        .refused(Refusal.MEMBER_MERGED)
        .when(reserve(1))
        .refused(Refusal.MEMBER_MERGED)
        .when(send(1, CARLA))
        .refused(Refusal.MEMBER_MERGED);
  }

  @Test
  void a_merge_that_is_undone_gives_back_what_is_left() {
    Scenario undone =
        given(TWO_LOTS)
            .when(issue(5).to(BERTA))
            .when(mergedInto(BERTA, "m1"))
            .delivering(NOON)
            .when(redeem(60).at("insurer").to(BERTA))
            .when(itselfAgain(BERTA, "m1"))
            .when(separatedFrom(ANNA, "m1").to(BERTA))
            .followedBy("PointsHandedOver")
            .delivering(NOON)
            .leaving(BERTA, "1.0 5")
            .when(redeem(1).at("insurer"));
    assertThat(
            undone
                .account()
                .spendableMinorOn(
                    Sentence.time(NOON).atZone(Sentence.ZONE).toLocalDate(), Scenario.POINTS))
        .isEqualTo(89);
  }

  @Test
  void what_is_still_under_way_when_it_is_undone_comes_back_and_stays() {
    given(TWO_LOTS)
        .when(mergedInto(BERTA, "m1"))
        .when(separatedFrom(ANNA, "m1").to(BERTA))
        .delivering(NOON)
        .followedBy("PointsHandedOver")
        .delivering(NOON)
        .followedBy("")
        .when(redeem(1))
        .refused(Refusal.MEMBER_MERGED)
        .when(itselfAgain(BERTA, "m1"))
        .followedBy("")
        .when(redeem(1).at("insurer"))
        .then(
            """
            account                  | amount
            member/available         |     -1
            partner:insurer/redeemed |      1
            """);
  }

  @Test
  void who_absorbed_one_may_be_merged_in_turn_and_each_merge_is_undone_by_itself() {
    given(TWO_LOTS)
        .when(issue(5).to(BERTA))
        .when(mergedInto(BERTA, "m1"))
        .when(mergedInto(CARLA, "m2").to(BERTA))
        .deliveringAll(NOON)
        .leaving(BERTA, "")
        .leaving(CARLA, "1.0 5, 2.0 100, 2.1 50")
        .when(itselfAgain(CARLA, "m2").to(BERTA))
        .when(separatedFrom(BERTA, "m2").to(CARLA))
        .deliveringAll(NOON)
        .leaving(CARLA, "")
        .when(separatedFrom(ANNA, "m1").to(BERTA))
        .when(itselfAgain(BERTA, "m1"))
        .deliveringAll(NOON)
        .balances(
            """
            account               | amount
            member/available      |    150
            berta/available       |      5
            partner:grocer/issued |   -105
            partner:gym/issued    |    -50
            """);
  }

  @Test
  void what_comes_to_the_other_when_that_person_is_erased_is_lost() {
    given(TWO_LOTS)
        .when(reserve(40).at("hotel"))
        .when(mergedInto(BERTA, "m1"))
        .deliveringAll(NOON)
        .when(erased("").to(BERTA))
        .when(release(3).at("hotel"))
        .delivering(NOON)
        .followedBy("PointsForfeited")
        .leaving(BERTA, "")
        .balances(
            """
            account               | amount
            partner:grocer/issued |   -100
            partner:gym/issued    |    -50
            program/expired       |    150
            """);
  }
}
