package punchcard.rules.year;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import punchcard.rules.year.Journey.Basket;

/// A grocer's year of real baskets and campaigns under an agreement with tiers, a weekly limit, a
/// promotion for each campaign and a change in July, one in twenty of the baskets returned: each
/// household has to the point what was worked out on paper.
class GrocersYearTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Journey JOURNEY = Journey.read();
  private static final Map<String, YearOnPaper> PAPER =
      YearOnPaper.of(JOURNEY, ZONE, Returns::kept);

  @Test
  void each_household_has_what_was_worked_out_on_paper() {
    assertThat(decided(JOURNEY, _ -> Duration.ZERO)).isEqualTo(onPaper(JOURNEY));
  }

  @Test
  void also_if_baskets_come_in_any_order_of_their_day_and_some_a_week_late() {
    Random random = new Random(20_261_129);
    Journey some = JOURNEY.ofEverySecondHousehold();

    Map<String, List<Long>> decided =
        decided(
            some,
            basket ->
                basket.number() % 10 == 3
                    ? Duration.ofMinutes(random.nextInt(7 * 24 * 60))
                    : Duration.ofMinutes(random.nextInt(minutesLeftOfDay(basket))));

    assertThat(decided).hasSizeGreaterThan(1_000).isEqualTo(onPaper(some));
  }

  @Test
  void returns_cross_limits_and_tiers_so_that_a_part_of_what_was_earned_would_be_wrong() {
    Map<String, YearOnPaper> allKept = YearOnPaper.of(JOURNEY, ZONE, Basket::lines);
    Map<String, Long> parts = new TreeMap<>();
    for (Basket basket : JOURNEY.baskets())
      if (Returns.comesBack(basket))
        parts.merge(basket.household(), returnedPoints(basket), Long::sum);
    int otherThanInParts = 0;
    int otherFullWeeks = 0;
    int otherSilverMonths = 0;
    for (String household : parts.keySet()) {
      YearOnPaper before = requireNonNull(allKept.get(household));
      YearOnPaper after = requireNonNull(PAPER.get(household));
      long inParts = before.points() - requireNonNull(parts.get(household));
      if (inParts != after.points()) otherThanInParts++;
      if (!before.fullWeeks().equals(after.fullWeeks())) otherFullWeeks++;
      if (!before.silverMonths().equals(after.silverMonths())) otherSilverMonths++;
    }

    assertThat(otherThanInParts).as("others than in parts").isGreaterThan(100);
    assertThat(otherFullWeeks).as("other full weeks").isGreaterThan(20);
    assertThat(otherSilverMonths).as("other months with a tier").isGreaterThan(50);
  }

  private static long returnedPoints(Basket basket) {
    long cents = Returns.linesThatComeBack(basket).stream().mapToLong(Journey.Line::cents).sum();
    return cents / 100;
  }

  private static int minutesLeftOfDay(Basket basket) {
    return 24 * 60 - basket.boughtAt().getHour() * 60 - basket.boughtAt().getMinute();
  }

  private static Map<String, List<Long>> onPaper(Journey journey) {
    Map<String, List<Long>> all = new TreeMap<>();
    YearOnPaper.of(journey, ZONE, Returns::kept)
        .forEach((household, it) -> all.put(household, List.of(it.points(), it.tier())));
    return all;
  }

  private static Map<String, List<Long>> decided(Journey journey, YearInTheLog.Delay delay) {
    return new YearInTheLog(journey, ZONE, delay).decided();
  }
}
