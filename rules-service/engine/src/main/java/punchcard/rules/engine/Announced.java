package punchcard.rules.engine;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.rules.Tier;

/// What was last told of one member's tiers.
///
/// @param asOf the day up to which it was told
/// @param tiers by agreement; of none that is not here was anything told, so it is the lowest
/// @param due no later than the day on which a tier changes if nothing more is earned; null: none
///     does
public record Announced(
    LocalDate asOf, SortedMap<AgreementId, Known> tiers, @Nullable LocalDate due) {
  private static final Announced NOTHING =
      new Announced(LocalDate.MIN, Collections.emptySortedMap(), null);

  /// @param tiers not changed afterwards
  public Announced {
    tiers = Collections.unmodifiableSortedMap(tiers);
  }

  /// A tier, and under which version of the agreement it was told.
  public record Known(Tier tier, int version) {}

  static Announced nothing() {
    return NOTHING;
  }

  /// Whether a tier may have changed by this day.
  boolean isDueOn(LocalDate day) {
    return due != null && !due.isAfter(day);
  }
}
