package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.Programme.SPEND;
import static punchcard.rules.Programme.agreement;
import static punchcard.rules.Programme.pointPerHundred;
import static punchcard.rules.Programme.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class CapsPropertiesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

  @Property(tries = 300)
  void no_window_gives_more_than_its_cap_and_none_less_than_it_could(
      @ForAll @Size(max = 60) List<@IntRange(max = 60) Integer> days,
      @ForAll @LongRange(min = 1, max = 40) long limit,
      @ForAll WindowUnit unit) {
    Programme member = capped(new Cap.OfPoints(limit, unit));
    Map<LocalDate, Long> asked = new HashMap<>();
    Map<LocalDate, Long> given = new HashMap<>();

    for (int day : days) {
      LocalDate window = unit.startOf(FIRST.plusDays(day));
      asked.merge(window, 7L, Long::sum);
      long before = member.posted();
      member.spendOn(FIRST.plusDays(day).toString(), 799);
      given.merge(window, member.posted() - before, Long::sum);
    }

    asked.forEach(
        (window, wanted) -> assertThat(given).containsEntry(window, Math.min(wanted, limit)));
  }

  @Property(tries = 300)
  void the_order_of_arrival_changes_no_sum(
      @ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> days,
      @ForAll @LongRange(min = 1, max = 5) long limit) {
    Programme inOrder = capped(new Cap.OfEvents(limit, WindowUnit.ISO_WEEK));
    Programme asTheyCome = capped(new Cap.OfEvents(limit, WindowUnit.ISO_WEEK));
    List<Integer> sorted = new ArrayList<>(days);
    sorted.sort(null);

    for (int day : sorted) inOrder.spendOn(FIRST.plusDays(day).toString(), 799);
    for (int day : days) asTheyCome.spendOn(FIRST.plusDays(day).toString(), 799);

    assertThat(asTheyCome.posted()).isEqualTo(inOrder.posted());
    assertThat(asTheyCome.tally()).isEqualTo(inOrder.tally());
  }

  private static Programme capped(Cap cap) {
    return new Programme().under(agreement(1, rule("base", SPEND, cap, pointPerHundred())));
  }
}
