package punchcard.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GymTest {
  private static final Baskets ALL = Baskets.read();
  private static final List<GymMember> MEMBERS = Gym.members(ALL);

  @Test
  void the_same_seed_invents_the_same() {
    assertThat(Gym.members(ALL)).isEqualTo(MEMBERS);
    assertThat(MEMBERS).hasSize(240);
    assertThat(MEMBERS.stream().mapToInt(member -> member.visits().size()).sum()).isEqualTo(31_804);
  }

  @Test
  void a_tenth_of_the_households_goes() {
    assertThat(MEMBERS).hasSizeBetween(200, 280);
    assertThat(MEMBERS).extracting(GymMember::card).doesNotHaveDuplicates();
    assertThat(MEMBERS).extracting(GymMember::household).isSubsetOf(ALL.households());
  }

  @Test
  void some_weeks_have_more_visits_than_are_paid() {
    Map<Integer, Integer> weeks = new HashMap<>();
    MEMBERS.getFirst().visits().stream()
        .map(visit -> visit.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
        .forEach(week -> weeks.merge(week, 1, Integer::sum));

    assertThat(weeks.values()).anyMatch(visits -> visits > 5).anyMatch(visits -> visits <= 5);
  }

  @Test
  void nobody_comes_before_joining() {
    for (GymMember member : MEMBERS)
      for (LocalDateTime visit : member.visits()) assertThat(visit).isAfter(member.joinedAt());
  }
}
