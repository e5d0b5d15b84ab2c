package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import punchcard.rules.Granting.Answer;
import punchcard.rules.Granting.Answer.Granted;
import punchcard.rules.Granting.Answer.Recalled;
import punchcard.rules.Granting.Decided;
import punchcard.rules.Granting.Wanted;

class GrantingTest {
  private Granting granting = Granting.none();
  private long offset;

  @Test
  void who_asks_while_there_is_plenty_gets_more_than_it_lacks() {
    assertThat(asks(0, 1_000, 0, 40)).isEqualTo(granted(1, Map.of(0, 100L), 900, false));
    assertThat(asks(1, 1_000, 0, 0)).isEqualTo(granted(2, Map.of(1, 56L), 844, false));
  }

  @Test
  void the_last_points_are_called_back_from_where_nobody_needs_them() {
    var _ = asks(0, 1_000, 0, 900);
    var _ = asks(1, 1_000, 0, 0);

    assertThat(asks(1, 1_000, 0, 90)).isEqualTo(new Recalled(3));
    assertThat(answers(0, 3, 6, 0)).isNull();
    assertThat(answers(1, 3, 5, 101)).isEqualTo(granted(4, Map.of(0, 0L, 1, 100L), 0, true));
  }

  @Test
  void of_a_race_for_the_last_hundred_each_gets_a_part_and_together_they_get_all() {
    var _ = asks(0, 100, 0, 0);
    var _ = asks(1, 100, 0, 0);

    assertThat(asks(0, 100, 0, 94)).isEqualTo(new Recalled(3));
    assertThat(asks(1, 100, 0, 60)).isNull();
    assertThat(answers(0, 3, 6, 100)).isNull();
    assertThat(answers(1, 3, 5, 65)).isEqualTo(granted(4, Map.of(0, 100L, 1, 0L), 0, true));
  }

  @Test
  void if_it_was_enough_after_all_it_is_not_spent() {
    var _ = asks(0, 1_600, 0, 0);
    var _ = asks(1, 1_600, 0, 0);

    assertThat(asks(1, 1_600, 0, 1_500)).isEqualTo(new Recalled(3));
    assertThat(answers(0, 3, 100, 0)).isNull();
    assertThat(answers(1, 3, 93, 1_500)).isEqualTo(granted(4, Map.of(0, 6L, 1, 1_505L), 89, false));
  }

  @Test
  void what_was_answered_is_not_answered_again() {
    Wanted wanted = new Wanted(0, 7, 1, 1_000, 0, 40, 0);
    granting = granting.decide(wanted).after();

    assertThat(granting.decide(wanted)).isEqualTo(new Decided(granting, null));
  }

  @Test
  void of_no_points_there_are_none() {
    assertThat(asks(0, 0, 0, 0)).isEqualTo(granted(1, Map.of(0, 0L), 0, false));
    assertThat(asks(0, 0, 0, 10)).isEqualTo(new Recalled(2));
    assertThat(answers(0, 2, 0, 10)).isEqualTo(granted(3, Map.of(0, 0L), 0, true));
  }

  @Test
  void a_newer_version_says_what_the_budget_is_and_an_older_one_does_not() {
    var _ = asks(0, 1_000, 0, 0);

    assertThat(asks(0, 2, 3_262, 62, 0)).isEqualTo(granted(2, Map.of(0, 203L), 3_059, false));
    assertThat(asks(1, 1_000, 0, 0)).isEqualTo(granted(3, Map.of(1, 191L), 2_868, false));
  }

  @Test
  void a_budget_that_becomes_less_than_what_was_given_is_spent() {
    var _ = asks(0, 1_000, 0, 500);

    assertThat(asks(0, 2, 400, 31, 10)).isEqualTo(new Recalled(2));
    assertThat(answers(0, 2, 0, 10)).isEqualTo(granted(3, Map.of(0, 0L), 0, true));
  }

  private @Nullable Answer asks(int partition, long budget, long givesBack, long lacks) {
    return asks(partition, 1, budget, givesBack, lacks);
  }

  private @Nullable Answer asks(
      int partition, int version, long budget, long givesBack, long lacks) {
    return decide(new Wanted(partition, offset++, version, budget, givesBack, lacks, 0));
  }

  private @Nullable Answer answers(int partition, int recall, long givesBack, long lacks) {
    return decide(
        new Wanted(
            partition,
            offset++,
            granting.version(),
            granting.budgetMinor(),
            givesBack,
            lacks,
            recall));
  }

  private @Nullable Answer decide(Wanted wanted) {
    Decided decided = granting.decide(wanted);
    granting = decided.after();
    return decided.answer();
  }

  private static Granted granted(
      int number, Map<Integer, Long> slices, long left, boolean isSpent) {
    return new Granted(number, new TreeMap<>(slices), left, isSpent);
  }
}
