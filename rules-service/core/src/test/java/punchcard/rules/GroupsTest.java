package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static punchcard.rules.Programme.POINTS;
import static punchcard.rules.Programme.SPEND;
import static punchcard.rules.Programme.VISIT;
import static punchcard.rules.Programme.agreement;
import static punchcard.rules.Programme.between;
import static punchcard.rules.Programme.pointPerHundred;
import static punchcard.rules.Programme.points;
import static punchcard.rules.Programme.posting;
import static punchcard.rules.Programme.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.rules.Cap.OfEvents;
import punchcard.rules.Cap.OfPoints;
import punchcard.rules.Decision.Earned;
import punchcard.rules.Decision.Nothing;
import punchcard.rules.Decision.SetAside;

class GroupsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          pick  | given
          STACK | a 10, b 30, c 30, alone 1
          BEST  | b 30, alone 1
          FIRST | c 30, alone 1
          """)
  void of_a_group_those_rules_give_that_it_picks(Pick pick, String given) {
    Programme member =
        new Programme()
            .under(
                agreement(
                    1,
                    in(pick, 3, rule("a", VISIT, null, points(10))),
                    rule("alone", VISIT, null, points(1)),
                    in(pick, 2, rule("b", VISIT, null, points(30))),
                    in(pick, 1, rule("c", VISIT, null, points(30)))));

    assertThat(given(member.visitOn("2026-03-02"))).isEqualTo(given);
  }

  @Test
  void what_gives_nothing_is_not_picked() {
    Programme member =
        new Programme()
            .under(
                agreement(
                    1,
                    in(Pick.FIRST, 1, rule("zero", SPEND, null, pointPerHundred())),
                    in(Pick.FIRST, 2, rule("one", SPEND, null, points(1)))));

    assertThat(given(member.spendOn("2026-03-02", 99))).isEqualTo("one 1");
    assertThat(given(member.spendOn("2026-03-02", 500))).isEqualTo("zero 5");
  }

  @Test
  void where_no_rule_of_a_group_gives_anything_the_nearest_reason_is_told() {
    PostingRule ended =
        rule("ended", SPEND, between("2017-01-01", "2017-12-31"), null, pointPerHundred());
    Programme member =
        new Programme()
            .under(
                agreement(
                    1,
                    in(Pick.BEST, 0, ended),
                    in(Pick.BEST, 0, rule("zero", SPEND, null, pointPerHundred()))));

    assertThat(member.spendOn("2026-03-02", 99)).isEqualTo(new Nothing(NoPoints.ZERO_AMOUNT));
  }

  @Test
  void the_best_is_what_a_cap_leaves_and_only_what_is_picked_uses_its_cap() {
    Programme member =
        new Programme()
            .under(
                agreement(
                    1,
                    in(
                        Pick.BEST,
                        0,
                        rule("capped", VISIT, new OfPoints(50, WindowUnit.DAY), points(40))),
                    in(
                        Pick.BEST,
                        0,
                        rule("rest", VISIT, new OfEvents(1, WindowUnit.DAY), points(15)))));

    assertThat(given(member.visitOn("2026-03-02"))).isEqualTo("capped 40");
    assertThat(given(member.visitOn("2026-03-02"))).isEqualTo("rest 15");
    assertThat(given(member.visitOn("2026-03-02"))).isEqualTo("capped 10");
  }

  @Test
  void all_that_a_rule_posts_of_the_currency_counts_together() {
    Programme member =
        new Programme()
            .under(
                agreement(
                    1,
                    in(Pick.BEST, 0, rule("one", VISIT, null, points(10))),
                    in(Pick.BEST, 0, rule("two", VISIT, null, points(6), points(6)))));

    assertThat(given(member.visitOn("2026-03-02"))).isEqualTo("two 6, two 6");
  }

  @Test
  void the_best_is_not_known_where_a_rule_fails_and_the_first_is_before_it() {
    PostingRule failing = rule("fails", VISIT, null, posting(POINTS, _ -> Ratio.of(1, 0)));
    PostingRule pays = rule("pays", VISIT, null, points(1));
    Programme best =
        new Programme().under(agreement(1, in(Pick.BEST, 0, pays), in(Pick.BEST, 0, failing)));
    Programme first =
        new Programme().under(agreement(1, in(Pick.FIRST, 2, failing), in(Pick.FIRST, 1, pays)));
    Programme failsFirst =
        new Programme().under(agreement(1, in(Pick.FIRST, 1, failing), in(Pick.FIRST, 2, pays)));

    assertThat(best.visitOn("2026-03-02")).isInstanceOf(SetAside.class);
    assertThat(given(first.visitOn("2026-03-02"))).isEqualTo("pays 1");
    assertThat(failsFirst.visitOn("2026-03-02")).isInstanceOf(SetAside.class);
  }

  @Test
  void a_group_of_the_same_name_in_another_agreement_is_another() {
    Agreement other =
        new Agreement(
            new AgreementId("another"),
            1,
            Participants.EVERYONE,
            List.of(in(Pick.BEST, 0, rule("extra", VISIT, null, points(5)))));
    Programme member =
        new Programme()
            .under(agreement(1, in(Pick.BEST, 0, rule("visit", VISIT, null, points(20)))))
            .under(other);

    assertThat(given(member.visitOn("2026-03-02"))).isEqualTo("extra 5, visit 20");
  }

  @Test
  void the_best_of_two_currencies_is_never_asked_for() {
    CreditTerms tier = posting(new Currency("TIER"), _ -> Ratio.whole(1));
    PostingRule both = rule("both", VISIT, null, points(20), tier);
    PostingRule one = in(Pick.BEST, 0, rule("one", VISIT, null, points(20)));
    PostingRule other = in(Pick.BEST, 0, rule("other", VISIT, null, tier));

    assertThatIllegalArgumentException().isThrownBy(() -> in(Pick.BEST, 0, both));
    assertThatIllegalArgumentException().isThrownBy(() -> agreement(1, one, other));
  }

  static PostingRule in(Pick pick, int priority, PostingRule rule) {
    return new PostingRule(
        rule.id(),
        rule.on(),
        rule.effective(),
        rule.when(),
        rule.posts(),
        rule.cap(),
        new Grouping(new GroupId("offers"), pick, priority),
        rule.reads());
  }

  private static String given(Decision decision) {
    StringBuilder given = new StringBuilder();
    for (Credit credit : ((Earned) decision).credits())
      given
          .append(given.isEmpty() ? "" : ", ")
          .append(credit.rule())
          .append(' ')
          .append(credit.points().minor());
    return given.toString();
  }
}
