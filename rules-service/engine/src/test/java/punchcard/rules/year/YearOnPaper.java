package punchcard.rules.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import punchcard.rules.year.Journey.Basket;
import punchcard.rules.year.Journey.Campaign;
import punchcard.rules.year.Journey.Line;

/// What each household has earned, worked out basket by basket from what was kept in the end; it
/// knows nothing of rules but what {@link YearAgreement} says in words.
final class YearOnPaper {
  private final List<Campaign> campaigns;
  private final Map<LocalDate, Long> baseOfWeek = new HashMap<>();
  private final Map<YearMonth, Long> tierOfMonth = new HashMap<>();
  private final Set<LocalDate> fullWeeks = new HashSet<>();
  private final Set<String> promoted = new HashSet<>();
  private long points;
  private long tier;

  private YearOnPaper(List<Campaign> campaigns) {
    this.campaigns = campaigns;
  }

  /// What each household had in the end, of what it kept.
  static Map<String, YearOnPaper> of(
      Journey journey, ZoneId zone, Function<Basket, List<Line>> kept) {
    Map<String, YearOnPaper> households = new TreeMap<>();
    journey.baskets().stream()
        .sorted(Comparator.comparing(basket -> basket.boughtAt().atZone(zone).toInstant()))
        .forEach(
            basket ->
                households
                    .computeIfAbsent(basket.household(), _ -> new YearOnPaper(journey.campaigns()))
                    .add(
                        basket.household(),
                        kept.apply(basket),
                        basket.boughtAt().atZone(zone).toLocalDate()));
    return households;
  }

  long points() {
    return points;
  }

  long tier() {
    return tier;
  }

  /// Weeks in which more would have been earned without the limit.
  Set<LocalDate> fullWeeks() {
    return fullWeeks;
  }

  /// Months in which the household came to silver at least.
  Set<YearMonth> silverMonths() {
    Set<YearMonth> silver = new HashSet<>();
    tierOfMonth.forEach(
        (month, minor) -> {
          if (minor >= YearAgreement.SILVER) silver.add(month);
        });
    return silver;
  }

  private void add(String household, List<Line> kept, LocalDate day) {
    if (kept.isEmpty()) return;
    long cents = kept.stream().mapToLong(Line::cents).sum();
    base(cents, day);
    for (Campaign campaign : campaigns)
      if (campaign.households().contains(household)) promotion(campaign, kept, day);
    YearMonth month = YearMonth.from(day);
    tierOfMonth.merge(month, cents / 100, Long::sum);
    tier += cents / 100;
  }

  private void base(long cents, LocalDate day) {
    long times = day.isBefore(YearAgreement.CHANGE) ? 1 : timesOfTier(YearMonth.from(day));
    LocalDate week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    long used = baseOfWeek.getOrDefault(week, 0L);
    long given = Math.min(cents * times / 100, YearAgreement.BASE_A_WEEK - used);
    if (given < cents * times / 100) fullWeeks.add(week);
    baseOfWeek.put(week, used + given);
    points += given;
  }

  private long timesOfTier(YearMonth month) {
    long most =
        Math.max(
            tierOfMonth.getOrDefault(month, 0L),
            tierOfMonth.getOrDefault(month.minusMonths(1), 0L));
    if (most >= YearAgreement.GOLD) return 3;
    return most >= YearAgreement.SILVER ? 2 : 1;
  }

  private void promotion(Campaign campaign, List<Line> kept, LocalDate day) {
    if (day.isBefore(campaign.from()) || day.isAfter(campaign.until())) return;
    long groceries =
        kept.stream()
            .filter(line -> line.department().equals("GROCERY"))
            .mapToLong(Line::cents)
            .sum();
    if (groceries / 50 > 0 && promoted.add(campaign.id() + " " + day)) points += groceries / 50;
  }
}
