package punchcard.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.rules.Ladder.Downgrade;
import punchcard.rules.Ladder.Level;

/// Tiers in plain numbers, so that they can be looked at without the rules' own code.
///
/// @param per null: the window rolls
/// @param rolling null: it is one of the calendar
record TierOffer(
    List<String> names,
    List<Long> from,
    @Nullable WindowUnit per,
    @Nullable Period rolling,
    boolean oneStep,
    Period grace) {

  Ladder ladder(Currency currency) {
    List<Level> levels =
        IntStream.range(0, names.size())
            .mapToObj(i -> new Level(new Tier(names.get(i)), from.get(i)))
            .toList();
    return new Ladder(
        currency,
        rolling == null
            ? new TierWindow.Calendar(WindowUnit.valueOf(String.valueOf(per)))
            : new TierWindow.Rolling(rolling),
        levels,
        oneStep ? Downgrade.ONE_STEP : Downgrade.BY_BALANCE,
        grace);
  }

  /// The same windows and grace with other levels.
  TierOffer withLevelsOf(TierOffer other) {
    return new TierOffer(other.names, other.from, per, rolling, other.oneStep, grace);
  }

  LocalDate startOf(LocalDate day) {
    return WindowUnit.valueOf(String.valueOf(per)).startOf(day);
  }

  /// @param most what the highest of the thresholds may be
  /// @param rolling the lengths of rolling windows
  static Arbitrary<TierOffer> any(
      long most, List<WindowUnit> units, List<Period> rolling, List<Period> graces) {
    Arbitrary<List<String>> names =
        Arbitraries.of(
            List.of("basic", "silver", "gold"),
            List.of("basic", "plus", "gold"),
            List.of("basic", "silver", "gold", "black"));
    Arbitrary<List<Long>> from =
        Arbitraries.longs().between(1, most).list().uniqueElements().ofSize(3);
    Arbitrary<Object> window =
        Arbitraries.oneOf(Arbitraries.of(units), Arbitraries.of(rolling)).map(it -> it);
    return Combinators.combine(
            names, from, window, Arbitraries.of(true, false), Arbitraries.of(graces))
        .as(TierOffer::of);
  }

  private static TierOffer of(
      List<String> names, List<Long> from, Object window, boolean oneStep, Period grace) {
    List<Long> levels =
        IntStream.range(0, names.size())
            .mapToObj(i -> i == 0 ? Long.valueOf(0) : from.stream().sorted().toList().get(i - 1))
            .toList();
    return new TierOffer(
        names,
        levels,
        window instanceof WindowUnit unit ? unit : null,
        window instanceof Period length ? length : null,
        oneStep,
        grace);
  }
}
