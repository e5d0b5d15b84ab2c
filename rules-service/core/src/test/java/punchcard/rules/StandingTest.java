package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.rules.Ladder.Downgrade;
import punchcard.rules.Ladder.Level;
import punchcard.rules.Standings.Qualifying;

/// Silver is from 1000 and gold from 5000, unless said otherwise.
class StandingTest {
  private static final AgreementId COALITION = new AgreementId("coalition");
  private static final Currency TIER = new Currency("TIER");
  private static final List<Level> LEVELS =
      List.of(level("basic", 0), level("silver", 1_000), level("gold", 5_000));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          window | downgrade  | grace | earned                                    | tiers
          year   | by-balance |       | 2026-03-02 999                            | 2026-03-02 basic
          year   | by-balance |       | 2026-03-02 1000                           | 2026-03-01 basic, 2026-03-02 silver, 2026-12-31 silver
          year   | by-balance |       | 2026-03-02 999, 2026-03-03 1              | 2026-03-02 basic, 2026-03-03 silver
          year   | by-balance |       | 2026-12-31 999, 2027-01-01 1              | 2027-01-01 basic
          year   | by-balance |       | 2026-03-02 1000                           | 2027-12-31 silver, 2028-01-01 basic
          year   | by-balance | P1M   | 2026-03-02 1000                           | 2028-01-31 silver, 2028-02-01 basic
          year   | by-balance |       | 2026-03-02 5000                           | 2027-12-31 gold, 2028-01-01 basic
          year   | by-balance |       | 2026-03-02 5000, 2027-06-01 1000          | 2027-12-31 gold, 2028-01-01 silver, 2028-12-31 silver, 2029-01-01 basic
          year   | by-balance | P1M   | 2026-03-02 5000, 2028-01-15 1000          | 2028-01-31 gold, 2028-02-01 silver
          year   | by-balance | P1M   | 2026-03-02 5000, 2028-02-01 1000          | 2028-01-31 gold, 2028-02-01 silver
          year   | one-step   |       | 2026-03-02 5000                           | 2027-12-31 gold, 2028-01-01 silver, 2028-12-31 silver, 2029-01-01 basic
          year   | one-step   |       | 2026-03-02 5000, 2028-05-01 5000          | 2028-04-30 silver, 2028-05-01 gold, 2029-12-31 gold, 2030-01-01 silver
          month  | by-balance | P14D  | 2026-01-31 1000                           | 2026-01-31 silver, 2026-03-14 silver, 2026-03-15 basic
          P12M   | by-balance |       | 2026-03-02 1000                           | 2026-03-02 silver, 2027-03-01 silver, 2027-03-02 basic
          P12M   | by-balance | P1M   | 2026-03-02 1000                           | 2027-04-01 silver, 2027-04-02 basic
          P12M   | by-balance |       | 2026-03-02 4000, 2026-09-02 1000          | 2026-09-01 silver, 2026-09-02 gold, 2027-03-01 gold, 2027-03-02 silver, 2027-09-01 silver, 2027-09-02 basic
          P12M   | by-balance | P1M   | 2026-03-02 5000, 2027-03-20 5000          | 2027-03-02 gold, 2027-04-02 gold, 2028-04-19 gold, 2028-04-20 basic
          P12M   | one-step   |       | 2026-03-02 5000                           | 2027-03-01 gold, 2027-03-02 silver, 2028-03-01 silver, 2028-03-02 basic
          P1M    | by-balance |       | 2026-01-31 1000                           | 2026-02-28 silver, 2026-03-01 basic
          P90D   | one-step   | P10D  | 2026-01-01 5000                           | 2026-04-10 gold, 2026-04-11 silver, 2026-07-09 silver, 2026-07-10 basic
          year   | by-balance |       | 2026-03-02 1000 from 2026-05-01           | 2026-04-30 basic, 2026-05-01 silver
          year   | by-balance |       | 2026-12-02 1000 from 2027-01-05           | 2026-12-31 basic, 2027-01-05 silver, 2028-12-31 silver, 2029-01-01 basic
          P12M   | by-balance |       | 2026-03-02 1000 from 2026-05-01           | 2026-04-30 basic, 2026-05-01 silver, 2027-04-30 silver, 2027-05-01 basic
          """)
  void a_tier_is_held_on_these_days(
      String window, String downgrade, @Nullable String grace, String earned, String tiers) {
    Ladder ladder = ladder(window, downgrade, grace, LEVELS);
    String days =
        Arrays.stream(tiers.split(", ", -1))
            .map(it -> LocalDate.parse(it.substring(0, 10)))
            .map(
                day -> day + " " + standings(ladder, earned, day).of(COALITION, ladder, day).tier())
            .collect(Collectors.joining(", "));

    assertThat(days).isEqualTo(tiers);
  }

  /// What was earned in 2026 under one version, and what another makes of the member in 2027.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          earned | window | levels                      | asked      | tier
          1000   | year   | basic 0, silver 2000        | 2026-12-31 | silver
          1000   | year   | basic 0, silver 2000        | 2027-01-01 | basic
          1000   | P12M   | basic 0, silver 2000        | 2026-12-20 | basic
          1000   | year   | basic 0, silver 10, top 100 | 2027-03-01 | top
          5000   | year   | basic 0, plus 100, top 9000 | 2027-03-01 | plus
          5000   | year   | basic 0, plus 100, top 9000 | 2028-01-01 | basic
          1000   | P12M   | basic 0, silver 1000        | 2026-12-31 | silver
          1000   | P12M   | basic 0, silver 1000        | 2027-01-01 | basic
          1000   | month  | basic 0, silver 1000        | 2027-03-01 | basic
          """)
  void under_a_new_version_the_standing_goes_on(
      long earned, String window, String levels, LocalDate asked, String tier) {
    Ladder before = ladder("year", "by-balance", null, LEVELS);
    Ladder after =
        ladder(
            window,
            "by-balance",
            null,
            Arrays.stream(levels.split(", ", -1))
                .map(it -> level(it.split(" ", -1)[0], Long.parseLong(it.split(" ", -1)[1])))
                .toList());
    Standings standings = standings(before, "2026-12-20 " + earned, asked);

    assertThat(standings.of(COALITION, after, asked).tier()).isEqualTo(new Tier(tier));
  }

  @Test
  void what_comes_next_is_told_with_its_day() {
    Ladder ladder = ladder("year", "one-step", "P1M", LEVELS);
    Standing gold =
        standings(ladder, "2026-03-02 5000", day("2026-03-02"))
            .of(COALITION, ladder, day("2026-03-02"));

    Standing silver = gold.next(ladder);
    Standing basic = silver == null ? null : silver.next(ladder);

    assertThat(silver).extracting(Standing::tier).isEqualTo(new Tier("silver"));
    assertThat(silver).extracting(Standing::since).isEqualTo(day("2028-02-01"));
    assertThat(basic).extracting(Standing::since).isEqualTo(day("2029-02-01"));
    assertThat(basic == null ? gold : basic.next(ladder)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"year, P1M, 2", "month, P1M, 3", "P12M, P1M, 398", "P30D, , 31"})
  void no_more_is_kept_than_a_review_may_look_at(String window, @Nullable String grace, int most) {
    Ladder ladder = ladder(window, "by-balance", grace, LEVELS);
    Standings standings = Standings.none();
    for (int i = 0; i < 2_000; i++) {
      LocalDate day = day("2026-01-01").plusDays(i);
      standings =
          standings.after(day, List.of(new Qualifying(TIER, day, 1)), Map.of(COALITION, ladder));
      assertThat(standings.of(COALITION, ladder, day).earned()).hasSizeLessThanOrEqualTo(most);
    }
  }

  private static Standings standings(Ladder ladder, String earned, LocalDate until) {
    Standings standings = Standings.none();
    for (String each : earned.split(", ", -1)) {
      String[] words = each.split(" ", -1);
      LocalDate day = day(words[0]);
      LocalDate from = words.length > 2 ? day(words[3]) : day;
      if (!day.isAfter(until))
        standings =
            standings.after(
                day,
                List.of(new Qualifying(TIER, from, Long.parseLong(words[1]))),
                Map.of(COALITION, ladder));
    }
    return standings;
  }

  private static Ladder ladder(
      String window, String downgrade, @Nullable String grace, List<Level> levels) {
    return new Ladder(
        TIER,
        window.startsWith("P")
            ? new TierWindow.Rolling(Period.parse(window))
            : new TierWindow.Calendar(WindowUnit.valueOf(window.toUpperCase(Locale.ROOT))),
        levels,
        Downgrade.valueOf(downgrade.toUpperCase(Locale.ROOT).replace('-', '_')),
        grace == null ? Period.ZERO : Period.parse(grace));
  }

  private static Level level(String tier, long from) {
    return new Level(new Tier(tier), from);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
