package punchcard.ledger;

import static punchcard.ledger.Asked.redeem;
import static punchcard.ledger.Asked.release;
import static punchcard.ledger.Asked.reserve;
import static punchcard.ledger.Asked.send;
import static punchcard.ledger.Brought.fulfil;
import static punchcard.ledger.Brought.issue;
import static punchcard.ledger.Policy.currency;
import static punchcard.ledger.Scenario.BERTA;
import static punchcard.ledger.Scenario.given;
import static punchcard.ledger.Scenario.under;

import org.junit.jupiter.api.Test;
import punchcard.ledger.programme.Expiry;

/// When points end, by the policy under which they were made.
final class ExpiryTest {
  private static Scenario lasting(Expiry expiry) {
    return under(currency("POINTS").lasting(expiry));
  }

  @Test
  void each_policy_stamps_its_last_day() {
    lasting(new Expiry.Never()).when(issue(1)).lasting("1.0 -");
    lasting(new Expiry.Rolling(3)).when(issue(1).on("2026-11-30")).lasting("1.0 2027-02-28");
    lasting(new Expiry.EndOfMonth(0)).when(issue(1).on("2026-11-03")).lasting("1.0 2026-11-30");
    lasting(new Expiry.EndOfMonth(3)).when(issue(1).on("2026-11-03")).lasting("1.0 2027-02-28");
    lasting(new Expiry.EndOfYear(0)).when(issue(1).on("2026-11-03")).lasting("1.0 2026-12-31");
    lasting(new Expiry.EndOfYear(2)).when(issue(1).on("2026-11-03")).lasting("1.0 2028-12-31");
  }

  @Test
  void the_rule_wins_over_the_policy() {
    lasting(new Expiry.Rolling(3)).when(issue(1).expiring("2030-01-01")).lasting("1.0 2030-01-01");
    lasting(new Expiry.Inactivity(3))
        .when(issue(1).expiring("2030-01-01"))
        .passing("2029-12-31")
        .ending("");
  }

  @Test
  void the_clock_starts_when_it_happened_and_a_late_award_lives_30_days() {
    lasting(new Expiry.Rolling(3))
        .when(issue(1).on("2026-06-01").recorded("2026-06-20"))
        .lasting("1.0 2026-09-01");
    lasting(new Expiry.Rolling(3))
        .when(issue(1).on("2026-06-01").recorded("2026-11-22"))
        .lasting("1.0 2026-12-22");
  }

  @Test
  void a_new_policy_rewrites_nothing() {
    lasting(new Expiry.Rolling(3))
        .when(issue(1))
        .publishing(currency("POINTS").version(2).lasting(new Expiry.Rolling(12)))
        .when(issue(2))
        .lasting("1.0 2027-02-22, 2.0 2027-11-22")
        .passing("2027-02-23")
        .ending("PointsExpired")
        .leaving("2.0 2");
  }

  @Test
  void what_is_over_is_the_programmes() {
    lasting(new Expiry.EndOfYear(0))
        .when(issue(10))
        .passing("2026-12-31T23:59")
        .ending("")
        .passing("2027-01-01T00:00")
        .then(
            """
            account          | amount
            member/available |    -10
            program/expired  |     10
            """);
  }

  @Test
  void each_day_has_its_own_entry_however_late_it_is_noticed() {
    given()
        .when(issue(1).expiring("2026-12-01"))
        .when(issue(2).expiring("2026-12-01"))
        .when(issue(4).expiring("2026-12-03"))
        .when(issue(8).promisedFor("b").maturing("2026-12-02").expiring("2026-12-05"))
        .passing("2027-03-01")
        .ending("PointsMatured, PointsExpired, PointsExpired")
        .leaving("4.0 8");
  }

  @Test
  void without_activity_they_lapse() {
    lasting(new Expiry.Inactivity(3))
        .when(issue(10).on("2026-01-10"))
        .passing("2026-04-10T23:59")
        .ending("")
        .passing("2026-04-11T00:00")
        .ending("PointsExpired");
  }

  @Test
  void earning_and_spending_keep_them() {
    lasting(new Expiry.Inactivity(3))
        .when(issue(10).on("2026-01-10"))
        .when(issue(1).on("2026-04-01"))
        .when(redeem(1).on("2026-06-30"))
        .passing("2026-09-30")
        .ending("")
        .passing("2026-10-01")
        .ending("PointsExpired");
  }

  @Test
  void what_comes_late_is_activity_when_it_comes() {
    lasting(new Expiry.Inactivity(3))
        .when(issue(10).on("2026-01-10").recorded("2026-11-22"))
        .passing("2027-02-22")
        .ending("")
        .passing("2027-02-23")
        .ending("PointsExpired");
  }

  @Test
  void what_matures_does_not_lapse_at_once() {
    lasting(new Expiry.Inactivity(3))
        .when(issue(10).promisedFor("b1").on("2026-01-10"))
        .when(fulfil("b1").on("2026-11-22"))
        .passing("2027-02-22")
        .ending("")
        .passing("2027-02-23")
        .ending("PointsExpired");
  }

  @Test
  void what_is_received_does_not_lapse_at_once() {
    lasting(new Expiry.Inactivity(3))
        .when(issue(1).on("2026-01-10").to(BERTA))
        .when(issue(10))
        .when(send(10, BERTA))
        .delivering("2026-11-22")
        .passing(BERTA, "2027-02-22")
        .ending("")
        .passing(BERTA, "2027-02-23")
        .ending("PointsExpired");
  }

  @Test
  void to_set_all_of_it_aside_is_activity() {
    lasting(new Expiry.Inactivity(3))
        .when(issue(10).on("2026-01-10"))
        .when(reserve(10).on("2026-04-01").until("2026-04-20"))
        .when(release(2).on("2026-04-12"))
        .passing("2026-07-01")
        .ending("")
        .passing("2026-07-02")
        .ending("PointsExpired");
  }
}
