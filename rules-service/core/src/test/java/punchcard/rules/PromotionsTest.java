package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.Programme.MEMBER;
import static punchcard.rules.Programme.SPEND;
import static punchcard.rules.Programme.VISIT;
import static punchcard.rules.Programme.agreement;
import static punchcard.rules.Programme.between;
import static punchcard.rules.Programme.listed;
import static punchcard.rules.Programme.minor;
import static punchcard.rules.Programme.part;
import static punchcard.rules.Programme.points;
import static punchcard.rules.Programme.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.kernel.AgreementId;
import punchcard.kernel.MemberId;
import punchcard.rules.Decision.Earned;
import punchcard.rules.Decision.Nothing;
import punchcard.rules.Promotion.Group;
import punchcard.rules.Promotion.Limit;

class PromotionsTest {
  private static final PromotionId SPRING = new PromotionId("spring");
  private static final Promotion OPEN = promotion(Participants.EVERYONE, false, 0, null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          visits     | earns
          2026-02-28 | 0
          2026-03-01 | 10
          2026-03-31 | 10
          2026-04-01 | 0
          """)
  void it_gives_points_in_its_days(String visits, long earns) {
    Programme member = new Programme().under(agreement(1, part("a", VISIT, OPEN, points(10))));

    assertThat(minor(member.visitOn(visits))).isEqualTo(earns);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          is optional | activated  | ended      | visits     | reason
          false       |            |            | 2026-03-02 |
          false       |            | 2026-03-03 | 2026-03-02 |
          false       |            | 2026-03-03 | 2026-03-04 | NOT_ACTIVATED
          true        |            |            | 2026-03-02 | NOT_ACTIVATED
          true        | 2026-03-03 |            | 2026-03-02 | NOT_ACTIVATED
          true        | 2026-03-03 |            | 2026-03-04 |
          true        | 2026-03-03 | 2026-03-05 | 2026-03-04 |
          true        | 2026-03-03 | 2026-03-05 | 2026-03-06 | NOT_ACTIVATED
          """)
  void a_member_has_it_from_activating_it_until_ending_it_in_whatever_order_that_is_told(
      boolean isOptional, String activated, String ended, String visits, NoPoints reason) {
    Agreement agreement =
        agreement(
            1, part("a", VISIT, promotion(Participants.EVERYONE, isOptional, 0, null), points(10)));
    Programme visitFirst = new Programme().under(agreement);
    visitFirst.visitOn(visits);
    Programme visitLast = new Programme().under(agreement);
    for (Programme member : List.of(visitFirst, visitLast)) {
      if (activated != null) member.wantsOn(activated, SPRING, true);
      if (ended != null) member.wantsOn(ended, SPRING, false);
    }
    Decision decision = visitLast.visitOn(visits);

    if (reason == null) assertThat(minor(decision)).isEqualTo(10);
    else assertThat(decision).isEqualTo(new Nothing(reason));
    assertThat(visitFirst.posted()).isEqualTo(visitLast.posted());
  }

  @Test
  void a_promotion_that_ends_leaves_what_was_earned_in_it_and_credits_name_it() {
    Programme member = new Programme().under(agreement(1, part("a", VISIT, OPEN, points(10))));

    Earned earned = (Earned) member.visitOn("2026-03-02");
    member.under(agreement(2));

    assertThat(earned.credits()).extracting(Credit::promotion).containsExactly(SPRING);
    assertThat(member.visitOn("2026-03-03")).isEqualTo(new Nothing(NoPoints.NO_RULE));
    assertThat(member.posted()).isEqualTo(10);
  }

  @Test
  void a_limit_counts_the_events_for_which_any_of_its_rules_gave_points() {
    Promotion twice = promotion(Participants.EVERYONE, false, 0, new Limit(2, WindowUnit.ISO_WEEK));
    Programme member =
        new Programme()
            .under(
                agreement(
                    1,
                    part("a", VISIT, twice, points(10)),
                    part("b", VISIT, twice, points(1)),
                    part("c", SPEND, twice, points(5))));

    assertThat(minor(member.visitOn("2026-03-02"))).isEqualTo(11);
    assertThat(minor(member.spendOn("2026-03-03", 100))).isEqualTo(5);
    assertThat(member.visitOn("2026-03-04")).isEqualTo(new Nothing(NoPoints.LIMIT_REACHED));
    assertThat(minor(member.visitOn("2026-03-09"))).isEqualTo(11);

    member.leaves(0, null);
    assertThat(member.posted()).isEqualTo(5 + 11 + 11);
  }

  @Test
  void a_limit_may_count_over_all_its_days() {
    Promotion twice =
        promotion(Participants.EVERYONE, false, 0, new Limit(2, new Run(LocalDate.of(2026, 3, 1))));
    Programme member = new Programme().under(agreement(1, part("a", VISIT, twice, points(10))));

    member.visitOn("2026-03-01");
    member.visitOn("2026-03-31");
    assertThat(member.visitOn("2026-03-31")).isEqualTo(new Nothing(NoPoints.LIMIT_REACHED));

    member.leaves(0, null);
    assertThat(member.posted()).isEqualTo(10 + 10);
  }

  @Test
  void what_comes_late_is_decided_long_after_a_promotion_that_was_counted_over_its_days() {
    Promotion christmas =
        new Promotion(
            new PromotionId("christmas"),
            between("2025-12-20", "2026-01-10"),
            Participants.EVERYONE,
            false,
            0,
            new Limit(2, new Run(LocalDate.of(2025, 12, 20))));
    Programme member =
        new Programme()
            .under(
                agreement(
                    1,
                    part("a", VISIT, christmas, points(10)),
                    rule("b", SPEND, new Cap.OfEvents(9, WindowUnit.YEAR), points(5))));
    member.visitOn("2025-12-22");
    member.visitOn("2027-03-01");

    assertThat(minor(member.spendOn("2027-02-01", 100))).isEqualTo(5);
    assertThat(minor(member.spendOn("2026-12-19", 100))).isEqualTo(5);
    assertThat(minor(member.visitOn("2026-01-05"))).isEqualTo(10);
    assertThat(member.visitOn("2026-01-06")).isEqualTo(new Nothing(NoPoints.LIMIT_REACHED));
  }

  @Test
  void whoever_it_is_not_meant_for_gets_nothing_and_is_not_exposed() {
    Agreement agreement =
        agreement(1, part("a", VISIT, promotion(listed("club"), false, 0, null), points(10)));
    Programme member = new Programme().under(agreement);

    assertThat(member.meetsOn("2026-03-02")).isEmpty();
    assertThat(member.visitOn("2026-03-02")).isEqualTo(new Nothing(NoPoints.NOT_IN_AUDIENCE));

    member.entersOn("2026-03-03", "club");
    assertThat(member.meetsOn("2026-03-04")).containsExactly(exposure(Group.TREATED));
    assertThat(member.meetsOn("2026-04-04")).isEmpty();
  }

  @Test
  void the_control_group_gets_nothing_and_is_exposed_all_the_same() {
    Programme member =
        new Programme()
            .under(
                agreement(
                    1,
                    part(
                        "a", VISIT, promotion(Participants.EVERYONE, true, 100, null), points(9))));

    assertThat(member.meetsOn("2026-03-02")).containsExactly(exposure(Group.CONTROL));
    assertThat(member.visitOn("2026-03-02")).isEqualTo(new Nothing(NoPoints.CONTROL_GROUP));
  }

  @Test
  void the_control_group_is_as_large_as_it_is_said_to_be_and_another_in_each_promotion() {
    List<MemberId> members =
        IntStream.range(0, 10_000).mapToObj(i -> new MemberId("%032x".formatted(i))).toList();
    Promotion spring = promotion(Participants.EVERYONE, false, 10, null);
    Promotion autumn =
        new Promotion(new PromotionId("autumn"), spring.days(), spring.audience(), false, 10, null);

    long control = members.stream().filter(it -> spring.groupOf(it) == Group.CONTROL).count();
    long both =
        members.stream()
            .filter(
                it -> spring.groupOf(it) == Group.CONTROL && autumn.groupOf(it) == Group.CONTROL)
            .count();

    assertThat(control).isCloseTo(1_000, Offset.offset(100L));
    assertThat(both).isCloseTo(100, Offset.offset(40L));
    assertThat(spring.groupOf(null)).isEqualTo(Group.TREATED);
    assertThat(promotion(Participants.EVERYONE, false, 50, null).groupOf(MEMBER))
        .isEqualTo(Group.CONTROL);
  }

  private static Exposure exposure(Group group) {
    return new Exposure(new AgreementId("coalition"), 1, SPRING, group);
  }

  private static Promotion promotion(
      Participants audience, boolean isOptional, int control, @Nullable Limit limit) {
    return new Promotion(
        SPRING, between("2026-03-01", "2026-03-31"), audience, isOptional, control, limit);
  }
}
