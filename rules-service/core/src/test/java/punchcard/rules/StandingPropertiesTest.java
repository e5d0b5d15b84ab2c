package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.rules.Standings.Qualifying;

/// A standing, which looks only at days on which something may change, has on every day the tier of
/// one who looks at all of them.
class StandingPropertiesTest {
  private static final AgreementId COALITION = new AgreementId("coalition");
  private static final Currency TIER = new Currency("TIER");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 30);
  private static final int THREE_YEARS = 1_096;

  record Credited(int day, int waits, int minor) {}

  @Property(tries = 25)
  void a_tier_is_on_every_day_what_a_walk_through_all_days_comes_to(
      @ForAll("credits") @Size(max = 40) List<Credited> credits,
      @ForAll("offers") TierOffer offer) {
    Ladder ladder = offer.ladder(TIER);
    NaiveTier naive = new NaiveTier(FIRST);
    Standings standings = Standings.none();

    LocalDate today = FIRST;
    for (Credited each : sorted(credits)) {
      LocalDate day = FIRST.plusDays(each.day());
      for (; !today.isAfter(day); today = today.plusDays(1))
        assertSame(standings.of(COALITION, ladder, today), naive, today, offer);
      today = day;
      LocalDate qualifies = day.plusDays(each.waits());
      naive.earn(qualifies, each.minor(), offer);
      standings =
          standings.after(
              day,
              List.of(new Qualifying(TIER, qualifies, each.minor())),
              Map.of(COALITION, ladder));
    }
    Standing last = standings.of(COALITION, ladder, today);
    LocalDate end = today.plusDays(THREE_YEARS);
    Standing next = last.next(ladder);
    for (; today.isBefore(end); today = today.plusDays(1)) {
      if (next != null && today.equals(next.since()))
        assertThat(naive.on(today, offer)).isEqualTo(next.tier().value());
      if (next == null || today.isBefore(next.asOf()))
        assertThat(naive.on(today, offer)).isEqualTo(last.tier().value());
      assertSame(standings.of(COALITION, ladder, today), naive, today, offer);
    }
  }

  private static void assertSame(Standing is, NaiveTier naive, LocalDate day, TierOffer offer) {
    assertThat(is.tier().value()).as("on " + day).isEqualTo(naive.on(day, offer));
    assertThat(is.since()).as("since, on " + day).isEqualTo(naive.since());
  }

  private static List<Credited> sorted(List<Credited> credits) {
    return credits.stream().sorted(Comparator.comparing(Credited::day)).toList();
  }

  @Provide
  Arbitrary<List<Credited>> credits() {
    return Combinators.combine(
            Arbitraries.integers().between(0, THREE_YEARS),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 90))),
            Arbitraries.integers().between(1, 400))
        .as(Credited::new)
        .list();
  }

  @Provide
  Arbitrary<TierOffer> offers() {
    return TierOffer.any(
        2_000,
        List.of(WindowUnit.values()),
        List.of(Period.ofMonths(12), Period.ofMonths(1), Period.ofDays(90), Period.ofYears(1)),
        List.of(Period.ZERO, Period.ofDays(1), Period.ofMonths(1), Period.ofMonths(4)));
  }
}
