package punchcard.ledger;

import static punchcard.ledger.Asked.redeem;
import static punchcard.ledger.Brought.difference;
import static punchcard.ledger.Brought.fulfil;
import static punchcard.ledger.Brought.issue;
import static punchcard.ledger.Policy.currency;
import static punchcard.ledger.Scenario.given;
import static punchcard.ledger.Scenario.under;

import org.junit.jupiter.api.Test;
import punchcard.ledger.programme.NegativeBalance;

/// Points that are taken back, also when they have been spent.
final class ClawbackTest {
  private static final String TWO_LOTS =
      """
      lot | issuer | left | earned     | expires
      A   | grocer |  100 | 2026-01-10 | 2027-01-31
      B   | gym    |   50 | 2026-03-01 | 2026-12-31
      """;

  @Test
  void what_the_partner_gave_goes_first() {
    given(TWO_LOTS)
        .when(difference().less(30).by("grocer"))
        .then(
            """
            account               | amount
            member/available      |    -30
            partner:grocer/issued |     30
            """)
        .taking("A 30");
  }

  @Test
  void then_what_others_gave() {
    given(TWO_LOTS).when(difference().less(120).by("grocer")).taking("A 100, B 20");
  }

  @Test
  void never_negative_what_is_missing_is_charged_to_whom_the_agreement_names() {
    under(currency("POINTS").negative(NegativeBalance.NEVER))
        .having(TWO_LOTS)
        .when(redeem(140))
        .when(difference().less(30).by("grocer").chargedTo("operator"))
        .then(
            """
            account                      | amount
            member/available             |    -10
            partner:operator/uncollected |    -20
            partner:grocer/issued        |     30
            """)
        .owing("")
        .leaving("");
  }

  @Test
  void allowed_the_member_owes_and_later_earnings_repay_first() {
    under(currency("POINTS").negative(NegativeBalance.ALLOW))
        .having(TWO_LOTS)
        .when(redeem(140))
        .when(difference().less(30).by("grocer").chargedTo("operator"))
        .then(
            """
            account               | amount
            member/available      |    -30
            partner:grocer/issued |     30
            """)
        .owing("20 borne by operator")
        .when(redeem(1))
        .refused(Refusal.BALANCE_TOO_LOW)
        .when(issue(15).by("gym"))
        .owing("5 borne by operator")
        .leaving("")
        .when(issue(15).by("gym"))
        .taking("6.0 5")
        .owing("")
        .leaving("6.0 10")
        .when(redeem(11))
        .refused(Refusal.BALANCE_TOO_LOW);
  }

  @Test
  void the_oldest_debt_is_repaid_first() {
    under(currency("POINTS").negative(NegativeBalance.ALLOW))
        .when(difference().less(5).by("gym"))
        .when(difference().less(7).by("grocer"))
        .owing("5 borne by gym, 7 borne by grocer")
        .when(issue(6))
        .owing("6 borne by grocer");
  }

  @Test
  void pending_only_the_member_owes_what_is_pending() {
    under(currency("POINTS").negative(NegativeBalance.PENDING_ONLY))
        .having(TWO_LOTS)
        .when(redeem(150))
        .when(issue(20).by("hotel").promisedFor("b1"))
        .when(difference().less(30).by("grocer"))
        .then(
            """
            account                    | amount
            member/available           |    -20
            partner:grocer/uncollected |    -10
            partner:grocer/issued      |     30
            """)
        .owing("20 borne by grocer")
        .when(difference().less(1).by("gym"))
        .owing("20 borne by grocer")
        .when(fulfil("b1"))
        .owing("")
        .leaving("");
  }

  private static final String THREE_LOTS =
      """
      lot | issuer | left | earned     | expires
      A   | grocer |  100 | 2026-01-10 | 2027-01-31
      B   | gym    |   50 | 2026-01-10 | 2026-12-01
      C   | grocer |  100 | 2026-03-01 | 2026-12-31
      """;

  @Test
  void what_that_rule_gave_on_that_day_goes_first_then_the_partners_then_what_others_gave() {
    given(THREE_LOTS).when(takeBackOf(30)).taking("A 30");
    given(THREE_LOTS).when(takeBackOf(130)).taking("A 100, C 30");
    given(THREE_LOTS).when(takeBackOf(230)).taking("A 100, C 100, B 30");
  }

  @Test
  void where_no_rule_is_named_the_partners_that_ends_first_goes_first() {
    given(THREE_LOTS)
        .when(difference().less(130).by("grocer").on("2026-01-10").recorded("2026-11-22"))
        .taking("C 100, A 30");
  }

  @Test
  void what_still_waits_for_its_day_is_void_and_the_rest_is_taken_of_what_is_there() {
    given()
        .when(issue(100).by("grocer").maturing("2026-12-24"))
        .when(issue(20).by("grocer"))
        .when(difference().less(110).by("grocer").givenBy("base").maturing("2026-12-24"))
        .then(
            """
            account                 | amount
            member/pending          |   -100
            partner:grocer/promised |    100
            member/available        |    -10
            partner:grocer/issued   |     10
            """)
        .taking("1.0 100, 2.0 10");
  }

  @Test
  void what_waits_for_another_day_or_by_another_rule_stays() {
    given()
        .when(issue(100).by("grocer").maturing("2026-12-24"))
        .when(issue(20).by("grocer"))
        .when(difference().less(5).by("grocer").givenBy("base").maturing("2026-12-25"))
        .taking("2.0 5")
        .when(difference().less(5).by("grocer").givenBy("bonus").maturing("2026-12-24"))
        .taking("2.0 5")
        .when(difference().less(5).by("grocer").givenBy("base"))
        .taking("2.0 5");
  }

  @Test
  void what_has_matured_since_is_taken_of_what_is_there() {
    given()
        .when(issue(100).by("grocer").maturing("2026-12-24"))
        .when(
            difference()
                .less(30)
                .by("grocer")
                .givenBy("base")
                .maturing("2026-12-24")
                .recorded("2026-12-25"))
        .then(
            """
            account               | amount
            member/available      |    -30
            partner:grocer/issued |     30
            """);
  }

  private static Brought takeBackOf(long amount) {
    return difference()
        .less(amount)
        .by("grocer")
        .givenBy("base")
        .on("2026-01-10")
        .recorded("2026-11-22");
  }

  @Test
  void a_difference_takes_before_it_gives() {
    under(currency("POINTS").negative(NegativeBalance.ALLOW))
        .having(TWO_LOTS)
        .when(redeem(150))
        .when(difference().less(30).by("grocer").and(50).by("gym"))
        .then(
            """
            account               | amount
            member/available      |     20
            partner:grocer/issued |     30
            partner:gym/issued    |    -50
            """)
        .owing("")
        .leaving("4.0 20");
  }

  @Test
  void a_difference_that_nets_to_nothing_is_still_an_entry() {
    given(TWO_LOTS)
        .when(difference().less(30).by("grocer").and(30).by("grocer").expiring("2028-01-01"))
        .taking("A 30")
        .leaving("A 70, B 50, 3.0 30");
  }
}
