package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.Programme.SPEND;
import static punchcard.rules.Programme.VISIT;
import static punchcard.rules.Programme.agreement;
import static punchcard.rules.Programme.minor;
import static punchcard.rules.Programme.pointPerHundred;
import static punchcard.rules.Programme.points;
import static punchcard.rules.Programme.rule;

import org.junit.jupiter.api.Test;
import punchcard.rules.Cap.OfEvents;
import punchcard.rules.Cap.OfPoints;
import punchcard.rules.Decision.Nothing;

class CapsTest {
  private static final PostingRule TWO_VISITS_A_WEEK =
      rule("gym-visit", VISIT, new OfEvents(2, WindowUnit.ISO_WEEK), points(20));

  @Test
  void the_event_past_the_cap_earns_nothing() {
    Programme member = new Programme().under(agreement(1, TWO_VISITS_A_WEEK));

    member.visitOn("2026-03-02");
    member.visitOn("2026-03-05");

    assertThat(member.visitOn("2026-03-08")).isEqualTo(new Nothing(NoPoints.CAP_REACHED));
    assertThat(member.visitOn("2026-03-09")).extracting(Programme::minor).isEqualTo(20L);
  }

  @Test
  void a_week_goes_on_over_the_years_end() {
    Programme member = new Programme().under(agreement(1, TWO_VISITS_A_WEEK));

    member.visitOn("2026-12-30");
    member.visitOn("2027-01-02");

    assertThat(member.visitOn("2027-01-03")).isEqualTo(new Nothing(NoPoints.CAP_REACHED));
    assertThat(minor(member.visitOn("2027-01-04"))).isEqualTo(20);
  }

  @Test
  void a_week_ends_at_the_programmes_midnight() {
    Programme member = new Programme().under(agreement(1, TWO_VISITS_A_WEEK));

    member.visit("2026-03-07T12:00:00Z");
    member.visit("2026-03-09T03:59:59Z");

    assertThat(minor(member.visit("2026-03-09T03:59:59.999Z"))).isZero();
    assertThat(minor(member.visit("2026-03-09T04:00:00Z"))).isEqualTo(20);
  }

  @Test
  void a_late_event_counts_in_the_window_of_its_own_day() {
    Programme member = new Programme().under(agreement(1, TWO_VISITS_A_WEEK));

    member.visitOn("2026-03-02");
    member.visitOn("2026-03-10");
    member.visitOn("2026-03-11");

    assertThat(minor(member.visitOn("2026-03-03"))).isEqualTo(20);
    assertThat(member.visitOn("2026-03-04")).isEqualTo(new Nothing(NoPoints.CAP_REACHED));
  }

  @Test
  void the_event_that_reaches_a_cap_on_points_earns_what_is_left() {
    Programme member =
        new Programme()
            .under(
                agreement(
                    1, rule("base", SPEND, new OfPoints(50, WindowUnit.DAY), pointPerHundred())));

    assertThat(minor(member.spendOn("2026-03-02", 3_000))).isEqualTo(30);
    assertThat(minor(member.spendOn("2026-03-02", 3_000))).isEqualTo(20);
    assertThat(member.spendOn("2026-03-02", 3_000)).isEqualTo(new Nothing(NoPoints.CAP_REACHED));
    assertThat(minor(member.spendOn("2026-03-03", 9_000))).isEqualTo(50);
  }

  @Test
  void a_cut_takes_from_the_last_credits_first() {
    Programme member =
        new Programme()
            .under(
                agreement(
                    1,
                    rule(
                        "both",
                        VISIT,
                        new OfPoints(25, WindowUnit.MONTH),
                        points(20),
                        points(20))));

    Decision decision = member.visitOn("2026-03-02");

    assertThat(((Decision.Earned) decision).credits())
        .extracting(credit -> credit.points().minor())
        .containsExactly(20L, 5L);
  }

  @Test
  void an_event_that_comes_to_zero_uses_nothing() {
    Programme member =
        new Programme()
            .under(
                agreement(
                    1, rule("base", SPEND, new OfEvents(1, WindowUnit.DAY), pointPerHundred())));

    assertThat(member.spendOn("2026-03-02", 99)).isEqualTo(new Nothing(NoPoints.ZERO_AMOUNT));
    assertThat(minor(member.spendOn("2026-03-02", 100))).isEqualTo(1);
  }

  @Test
  void a_new_version_goes_on_from_what_was_used() {
    Programme member = new Programme().under(agreement(1, TWO_VISITS_A_WEEK));
    member.visitOn("2026-03-02");
    member.visitOn("2026-03-03");

    member.under(
        agreement(2, rule("gym-visit", VISIT, new OfEvents(3, WindowUnit.ISO_WEEK), points(30))));

    assertThat(minor(member.visitOn("2026-03-04"))).isEqualTo(30);
    assertThat(minor(member.visitOn("2026-03-05"))).isZero();
  }

  @Test
  void rules_do_not_use_each_others_caps() {
    Programme member =
        new Programme()
            .under(
                agreement(
                    1,
                    rule("one", VISIT, new OfEvents(1, WindowUnit.DAY), points(1)),
                    rule("two", VISIT, new OfEvents(2, WindowUnit.DAY), points(10))));

    assertThat(minor(member.visitOn("2026-03-02"))).isEqualTo(11);
    assertThat(minor(member.visitOn("2026-03-02"))).isEqualTo(10);
    assertThat(minor(member.visitOn("2026-03-02"))).isZero();
  }

  @Test
  void only_types_of_events_on_which_some_rule_has_a_cap_are_counted() {
    AgreementsInForce agreements =
        AgreementsInForce.none()
            .with(agreement(1, TWO_VISITS_A_WEEK, rule("base", SPEND, null, pointPerHundred())));

    assertThat(agreements.areCounted(VISIT)).isTrue();
    assertThat(agreements.areCounted(SPEND)).isFalse();
    assertThat(agreements.with(agreement(2)).areCounted(VISIT)).isFalse();
  }

  @Test
  void history_is_known_for_sixty_weeks_and_what_is_older_is_set_aside() {
    Programme member = new Programme().under(agreement(1, TWO_VISITS_A_WEEK));
    member.visitOn("2025-03-11");
    member.visitOn("2026-03-10");
    assertThat(minor(member.visitOn("2025-01-02"))).isEqualTo(20);

    member.visitOn("2027-03-10");

    assertThat(minor(member.visitOn("2026-01-15"))).isEqualTo(20);
    assertThat(minor(member.visitOn("2026-01-01"))).isEqualTo(20);
    assertThat(minor(member.visitOn("2025-12-31"))).isZero();
    assertThat(((Retold.Refused) member.retold()).objection())
        .isEqualTo(Objection.HISTORY_FORGOTTEN);
  }
}
