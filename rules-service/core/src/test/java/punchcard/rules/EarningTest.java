package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.Programme.SPEND;
import static punchcard.rules.Programme.VISIT;
import static punchcard.rules.Programme.agreement;
import static punchcard.rules.Programme.between;
import static punchcard.rules.Programme.minor;
import static punchcard.rules.Programme.pointPerHundred;
import static punchcard.rules.Programme.points;
import static punchcard.rules.Programme.posting;
import static punchcard.rules.Programme.rule;
import static punchcard.rules.Programme.since;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.rules.Decision.Earned;
import punchcard.rules.Decision.Nothing;
import punchcard.rules.Decision.SetAside;

class EarningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          day        | points
          2025-12-31 | 0
          2026-01-01 | 10
          2026-06-30 | 10
          2026-07-01 | 20
          2030-01-01 | 20
          """)
  void an_event_gets_the_rule_of_its_day_however_late_it_comes(String day, long points) {
    Programme member =
        new Programme()
            .under(
                agreement(
                    1,
                    rule("visit", VISIT, between("2026-01-01", "2026-06-30"), null, points(10)),
                    rule("visit", VISIT, since("2026-07-01"), null, points(20))));
    member.visitOn("2031-01-01");

    assertThat(minor(member.visitOn(day))).isEqualTo(points);
  }

  @Test
  void a_credit_is_stamped_with_what_gave_it() {
    Programme member = new Programme().under(agreement(3, rule("visit", VISIT, null, points(20))));

    Earned earned = (Earned) member.visitOn("2026-08-31");

    Credit credit = earned.credits().getFirst();
    assertThat(credit.agreement()).isEqualTo(new AgreementId("coalition"));
    assertThat(credit.agreementVersion()).isEqualTo(3);
    assertThat(credit.rule()).isEqualTo(new RuleId("visit"));
    assertThat(credit.expiresOn()).isEqualTo(LocalDate.of(2028, 2, 29));
  }

  @Test
  void all_rules_of_all_agreements_give_together() {
    Agreement other =
        new Agreement(
            new AgreementId("another"),
            1,
            Participants.EVERYONE,
            List.of(rule("extra", VISIT, null, points(5))));
    Programme member =
        new Programme().under(agreement(1, rule("visit", VISIT, null, points(20)))).under(other);

    Earned earned = (Earned) member.visitOn("2026-03-02");

    assertThat(earned.credits())
        .extracting(credit -> credit.rule().value())
        .containsExactly("extra", "visit");
  }

  @Test
  void a_rule_may_post_several_currencies() {
    Currency tier = new Currency("TIER");
    Programme member =
        new Programme()
            .under(
                agreement(
                    1, rule("visit", VISIT, null, points(20), posting(tier, _ -> Ratio.whole(1)))));

    Earned earned = (Earned) member.visitOn("2026-03-02");

    assertThat(earned.credits())
        .extracting(credit -> credit.points().toString())
        .containsExactly("20 POINTS", "1 TIER");
  }

  @Test
  void the_last_version_brought_into_force_decides_also_when_it_is_an_older_one() {
    Programme member = new Programme().under(agreement(2, rule("visit", VISIT, null, points(20))));

    member.under(agreement(1, rule("visit", VISIT, null, points(10))));

    assertThat(minor(member.visitOn("2026-03-02"))).isEqualTo(10);
  }

  @Test
  void nothing_earned_has_the_reason_nearest_to_earning() {
    PostingRule never =
        new PostingRule(
            new RuleId("never"),
            SPEND,
            since("2017-01-01"),
            _ -> false,
            List.of(points(1)),
            null,
            null,
            Set.of());
    Programme member = new Programme();
    assertThat(member.spendOn("2026-03-02", 99)).isEqualTo(new Nothing(NoPoints.NO_RULE));

    member.under(agreement(1, never));
    assertThat(member.spendOn("2026-03-02", 99)).isEqualTo(new Nothing(NoPoints.CONDITION_FALSE));

    member.under(agreement(2, rule("base", SPEND, null, pointPerHundred()), never));
    assertThat(member.spendOn("2026-03-02", 99)).isEqualTo(new Nothing(NoPoints.ZERO_AMOUNT));
  }

  @Test
  void a_rule_that_fails_sets_the_whole_event_aside() {
    PostingRule failing = rule("half", SPEND, null, posting(Programme.POINTS, _ -> Ratio.of(1, 0)));
    Programme member =
        new Programme().under(agreement(1, rule("base", SPEND, null, pointPerHundred()), failing));

    Decision decision = member.spendOn("2026-03-02", 1_000);

    assertThat(decision)
        .isInstanceOfSatisfying(
            SetAside.class,
            event -> {
              assertThat(event.fault()).isEqualTo(Fault.DIVISION_BY_ZERO);
              assertThat(event.rule()).hasToString("coalition/1/half");
            });
  }
}
