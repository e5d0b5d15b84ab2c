package punchcard.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;

/// Where a member stands on the ladders of all agreements, as the counted events so far have left
/// it.
///
/// @param lastDay the day of the newest of these events; null: nothing was earned that qualifies
/// @param byAgreement only those for which something was earned
public record Standings(@Nullable LocalDate lastDay, SortedMap<AgreementId, Standing> byAgreement) {
  private static final Standings NONE = new Standings(null, Collections.emptySortedMap());

  /// @param byAgreement not changed afterwards
  public Standings {
    byAgreement = Collections.unmodifiableSortedMap(byAgreement);
  }

  /// Of a member who has earned nothing that qualifies.
  public static Standings none() {
    return NONE;
  }

  /// Whether nothing was earned that qualifies.
  public boolean isNone() {
    return byAgreement.isEmpty();
  }

  /// Whether anything was earned that is the member's only on a later day.
  public boolean isAnyComing() {
    return byAgreement.values().stream().anyMatch(standing -> !standing.coming().isEmpty());
  }

  /// The standing in one agreement on a day, if nothing more is earned until then.
  public Standing of(AgreementId agreement, Ladder ladder, LocalDate day) {
    Standing known = byAgreement.get(agreement);
    return known == null ? Standing.lowest(ladder, day) : known.on(day, ladder);
  }

  /// The same on a day, under these ladders, if nothing more is earned until then.
  Standings on(LocalDate day, Map<AgreementId, Ladder> ladders) {
    return isNone() ? this : new Standings(lastDay, advanced(day, ladders));
  }

  /// Whether an event on this day is the first of its month: with it, the standing before it is
  /// kept, so that a month's history can be told without the months before.
  private boolean isNewMonthOn(LocalDate day) {
    return lastDay != null && !YearMonth.from(lastDay).equals(YearMonth.from(day));
  }

  /// Whether nothing of this day, or of a later one, has led to these.
  boolean isBefore(LocalDate day) {
    return lastDay != null && lastDay.isBefore(day);
  }

  /// What is kept with an event that comes after these.
  Standings keptWith(LocalDate day) {
    return isNewMonthOn(day) ? this : NONE;
  }

  /// After an event.
  ///
  /// @param ladders those that are in force for it; on others nothing changes
  Standings after(LocalDate day, Iterable<Qualifying> earned, Map<AgreementId, Ladder> ladders) {
    if (ladders.isEmpty()) return isNone() ? this : new Standings(day, byAgreement);
    SortedMap<AgreementId, Standing> after = advanced(day, ladders);
    for (Qualifying each : earned)
      ladders.forEach(
          (agreement, ladder) -> {
            if (ladder.currency().equals(each.currency()))
              after.put(agreement, plus(after.get(agreement), each, day, ladder));
          });
    return after.isEmpty() ? this : new Standings(day, after);
  }

  /// With what another member has earned. Agreements that have no tiers any more are left out.
  ///
  /// @param day of the newest event of both, or a later one
  Standings joined(
      SortedMap<AgreementId, Brought.Earned> others,
      LocalDate day,
      Map<AgreementId, Ladder> ladders) {
    if (others.isEmpty()) return this;
    SortedMap<AgreementId, Standing> joined = advanced(day, ladders);
    others.forEach(
        (agreement, other) -> {
          Ladder ladder = ladders.get(agreement);
          if (ladder == null) return;
          Standing own = joined.getOrDefault(agreement, Standing.lowest(ladder, day));
          joined.put(agreement, own.joined(other, ladder));
        });
    return joined.isEmpty() ? this : new Standings(day, joined);
  }

  private SortedMap<AgreementId, Standing> advanced(
      LocalDate day, Map<AgreementId, Ladder> ladders) {
    SortedMap<AgreementId, Standing> advanced = new TreeMap<>(byAgreement);
    advanced.replaceAll((agreement, standing) -> onDay(standing, day, ladders.get(agreement)));
    return advanced;
  }

  private static Standing onDay(Standing standing, LocalDate day, @Nullable Ladder ladder) {
    return ladder == null ? standing : standing.on(day, ladder);
  }

  private static Standing plus(
      @Nullable Standing before, Qualifying earned, LocalDate day, Ladder ladder) {
    Standing known = before == null ? Standing.lowest(ladder, day) : before;
    return known.plus(earned.day(), earned.minor(), ladder);
  }

  /// Points that may count towards a tier.
  ///
  /// @param day the first on which they are the member's
  record Qualifying(Currency currency, LocalDate day, long minor) {}
}
