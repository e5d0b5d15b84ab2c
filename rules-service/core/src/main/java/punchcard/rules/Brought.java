package punchcard.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;

/// What was counted of another member, and is counted of this one from here on, since both are one
/// person; or what of it is taken out again.
///
/// @param counts in the windows they were last counted in; less than zero: taken out
/// @param standings what was earned towards tiers, by agreement
public record Brought(List<Count> counts, SortedMap<AgreementId, Earned> standings) {
  private static final NavigableMap<LocalDate, Long> NOTHING = new TreeMap<>();

  public Brought {
    counts = List.copyOf(counts);
    standings = Collections.unmodifiableSortedMap(new TreeMap<>(standings));
  }

  /// What the other has earned towards the tiers of an agreement.
  ///
  /// @param held where it stands; null: that does not matter
  /// @param earned in minor units, by day; less than zero: taken out
  /// @param coming what is the member's on a later day
  public record Earned(
      @Nullable Standing held,
      NavigableMap<LocalDate, Long> earned,
      NavigableMap<LocalDate, Long> coming) {
    boolean isNothing() {
      return held == null && earned.isEmpty() && coming.isEmpty();
    }
  }

  /// All that was counted of a member.
  public static Brought all(Tally tally) {
    Brought more = more(Tally.none(), tally);
    SortedMap<AgreementId, Earned> standings = new TreeMap<>();
    tally
        .standings()
        .byAgreement()
        .forEach((id, it) -> standings.put(id, new Earned(it, it.earned(), it.coming())));
    return new Brought(more.counts, standings);
  }

  /// What has come to it. Whether a promotion is completed, and what it has promised, stays with
  /// each member: whoever is given points for it has to complete it.
  public static Brought more(Tally before, Tally after) {
    List<Count> counts = new ArrayList<>();
    after
        .running()
        .forEach(
            (counted, now) -> {
              if (counted instanceof CompletedKey || counted instanceof PromisedKey) return;
              long more = now.amount() - before.amount(counted, now.windowStart());
              if (more != 0) counts.add(new Count(counted, now.windowStart(), more));
            });
    SortedMap<AgreementId, Earned> standings = new TreeMap<>();
    after
        .standings()
        .byAgreement()
        .forEach(
            (id, now) -> {
              Standing was = before.standings().byAgreement().get(id);
              Earned more =
                  new Earned(
                      null,
                      sum(now.earned(), was == null ? NOTHING : was.earned(), -1),
                      sum(now.coming(), was == null ? NOTHING : was.coming(), -1));
              if (!more.isNothing()) standings.put(id, more);
            });
    return new Brought(counts, standings);
  }

  /// Whether nothing comes by it.
  public boolean isNothing() {
    return counts.isEmpty() && standings.isEmpty();
  }

  /// What takes all of these out again. Tiers are held until a review.
  public static Brought takingOut(List<Brought> all) {
    List<Count> counts = new ArrayList<>();
    SortedMap<AgreementId, Earned> standings = new TreeMap<>();
    for (Brought each : all) {
      each.counts.forEach(it -> counts.add(new Count(it.of(), it.windowStart(), -it.amount())));
      each.standings.forEach(
          (id, it) -> {
            Earned so = standings.getOrDefault(id, new Earned(null, NOTHING, NOTHING));
            standings.put(
                id,
                new Earned(
                    null, sum(so.earned(), it.earned(), -1), sum(so.coming(), it.coming(), -1)));
          });
    }
    return new Brought(counts, standings);
  }

  /// Day by day, without those that come to nothing.
  static NavigableMap<LocalDate, Long> sum(
      Map<LocalDate, Long> some, Map<LocalDate, Long> others, int sign) {
    NavigableMap<LocalDate, Long> sum = new TreeMap<>(some);
    others.forEach((day, minor) -> sum.merge(day, sign * minor, Long::sum));
    sum.values().removeIf(minor -> minor == 0);
    return sum;
  }
}
