package punchcard.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is counted of one member, window by window of the calendar: what was used of caps, and what
/// the windows come to that rules read.
///
/// A window is kept until its last day lies 60 weeks behind the newest of the member's counted
/// events: a year of late arrivals and a month or so. What comes later than that cannot be decided
/// under a cap, and is set aside rather than paid twice.
///
/// @param newest the latest day of an event that counted; before the first, the earliest day there
///     is
/// @param windows of all that is counted, by the first day of the window
public record Tally(LocalDate newest, Map<Counted, SortedMap<LocalDate, Long>> windows) {
  private static final Period KEPT = Period.ofWeeks(60);
  private static final Tally NONE = new Tally(LocalDate.MIN, Map.of());

  /// Takes copies, so that nothing changes afterwards.
  public Tally {
    Map<Counted, SortedMap<LocalDate, Long>> copy = new HashMap<>();
    windows.forEach(
        (of, amounts) -> copy.put(of, Collections.unmodifiableSortedMap(new TreeMap<>(amounts))));
    windows = Collections.unmodifiableMap(copy);
  }

  /// Of a member of whom nothing was counted yet.
  public static Tally none() {
    return NONE;
  }

  long amount(Counted counted, LocalDate windowStart) {
    SortedMap<LocalDate, Long> amounts = windows.get(counted);
    return amounts == null ? 0 : amounts.getOrDefault(windowStart, 0L);
  }

  /// Whether this window is so old that what it came to is no longer known.
  boolean hasForgotten(WindowUnit per, LocalDate windowStart) {
    return isForgotten(newest, per, windowStart);
  }

  Tally plus(List<Count> counts, LocalDate day) {
    LocalDate latest = day.isAfter(newest) ? day : newest;
    Map<Counted, SortedMap<LocalDate, Long>> changed = new HashMap<>();
    windows.forEach((of, amounts) -> changed.put(of, new TreeMap<>(amounts)));
    for (Count count : counts)
      changed
          .computeIfAbsent(count.of(), _ -> new TreeMap<>())
          .merge(count.windowStart(), count.amount(), Tally::sum);
    changed.forEach(
        (of, amounts) -> amounts.keySet().removeIf(s -> isForgotten(latest, of.per(), s)));
    changed.values().removeIf(Map::isEmpty);
    return new Tally(latest, changed);
  }

  /// No sum of what is admitted is so large; if it were, the window would stay full.
  private static long sum(long some, long more) {
    return some > Long.MAX_VALUE - more ? Long.MAX_VALUE : some + more;
  }

  private static boolean isForgotten(LocalDate newest, WindowUnit per, LocalDate windowStart) {
    return !newest.equals(LocalDate.MIN) && per.endOf(windowStart).isBefore(newest.minus(KEPT));
  }
}
