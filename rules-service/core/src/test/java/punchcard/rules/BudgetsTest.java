package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.Programme.POINTS;
import static punchcard.rules.Programme.VISIT;
import static punchcard.rules.Programme.agreement;
import static punchcard.rules.Programme.minor;
import static punchcard.rules.Programme.points;
import static punchcard.rules.Programme.since;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Points;
import punchcard.rules.Budgets.Left;
import punchcard.rules.Decision.Earned;
import punchcard.rules.Decision.Nothing;

class BudgetsTest {
  private static final Promotion SPRING = spring(1_000);
  private static final BudgetKey FROM =
      new BudgetKey(new AgreementId("coalition"), SPRING.id(), POINTS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          left | is last | earns | reason
          100  | false   | 100   |
          99   | false   | 0     | BUDGET_AWAITED
          0    | false   | 0     | BUDGET_AWAITED
          100  | true    | 100   |
          99   | true    | 99    |
          1    | true    | 1     |
          0    | true    | 0     | BUDGET_SPENT
          -5   | true    | 0     | BUDGET_SPENT
          """)
  void it_gives_what_there_is_and_waits_for_what_may_come(
      long left, boolean isLast, long earns, @Nullable NoPoints reason) {
    Decision decision =
        new Programme()
            .under(agreement(1, part("a", null, SPRING, 100, null)))
            .within((_, _) -> new Left(left, isLast))
            .visitOn("2026-03-02");

    assertThat(minor(decision)).isEqualTo(earns);
    if (decision instanceof Nothing(NoPoints why, _, _)) assertThat(why).isEqualTo(reason);
    assertThat(decision.awaits())
        .isEqualTo(reason == NoPoints.BUDGET_AWAITED ? List.of(new Awaited(FROM, 100)) : List.of());
  }

  @Test
  void of_no_points_nobody_has_to_ask() {
    Programme member =
        new Programme()
            .under(agreement(1, part("a", null, spring(0), 100, null)))
            .within(Budgets.NONE);

    assertThat(member.visitOn("2026-03-02")).isEqualTo(new Nothing(NoPoints.BUDGET_SPENT));
  }

  @Test
  void rules_of_a_promotion_draw_one_after_the_other() {
    Programme member =
        new Programme()
            .under(
                agreement(
                    1, part("a", null, SPRING, 100, null), part("b", null, SPRING, 100, null)))
            .within((_, _) -> new Left(130, true));

    assertThat(credits(member.visitOn("2026-03-02"))).containsExactly("a 100", "b 30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          pick  | left | is last | credits
          FIRST | 100  | false   | a 100
          FIRST | 0    | false   |
          FIRST | 0    | true    | b 20
          FIRST | 10   | true    | a 10
          BEST  | 100  | false   | a 100
          BEST  | 0    | false   |
          BEST  | 0    | true    | b 20
          BEST  | 10   | true    | b 20
          """)
  void instead_of_what_is_spent_another_rule_of_the_group_gives_but_not_of_what_may_come(
      Pick pick, long left, boolean isLast, @Nullable String credits) {
    Programme member =
        new Programme()
            .under(
                agreement(
                    1,
                    part("a", null, SPRING, 100, new Grouping(new GroupId("g"), pick, 1)),
                    part("b", null, null, 20, new Grouping(new GroupId("g"), pick, 2))))
            .within((_, _) -> new Left(left, isLast));

    assertThat(credits(member.visitOn("2026-03-02")))
        .containsExactlyElementsOf(credits == null ? List.of() : List.of(credits));
  }

  @Test
  void only_what_is_given_uses_a_cap() {
    Cap cap = new Cap.OfPoints(120, WindowUnit.ISO_WEEK);
    Programme member =
        new Programme()
            .under(agreement(1, part("a", cap, SPRING, 100, null)))
            .within((_, _) -> new Left(30, true));

    assertThat(minor(member.visitOn("2026-03-02"))).isEqualTo(30);
    assertThat(minor(member.within((_, _) -> new Left(500, true)).visitOn("2026-03-03")))
        .isEqualTo(90);
  }

  @Test
  void what_an_event_was_given_is_there_for_it_when_it_is_decided_again() {
    Programme member =
        new Programme()
            .under(agreement(1, part("a", new Cap.OfEvents(1, WindowUnit.DAY), SPRING, 100, null)))
            .within((_, _) -> new Left(100, true));
    member.visitOn("2026-03-02");
    member.within((_, _) -> new Left(0, true)).visitOn("2026-03-01");

    assertThat(member.posted(POINTS)).isEqualTo(100);
  }

  private static List<String> credits(Decision decision) {
    return decision instanceof Earned earned
        ? earned.credits().stream().map(it -> it.rule() + " " + it.points().minor()).toList()
        : List.of();
  }

  private static Promotion spring(long budget) {
    return new Promotion(
        new PromotionId("spring"),
        since("2017-01-01"),
        Participants.EVERYONE,
        false,
        0,
        null,
        new Points(budget, POINTS));
  }

  private static PostingRule part(
      String id,
      @Nullable Cap cap,
      @Nullable Promotion promotion,
      long amount,
      @Nullable Grouping group) {
    return new PostingRule(
        new RuleId(id),
        VISIT,
        since("2017-01-01"),
        Condition.ALWAYS,
        List.of(points(amount)),
        cap,
        group,
        Set.of(),
        false,
        false,
        promotion,
        false);
  }
}
