package punchcard.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How much one member has used of each cap, window by window of the calendar: all that the rules
/// need to remember of a member.
///
/// A window is kept until its last day lies 60 weeks behind the newest of the member's capped
/// events: a year of late arrivals and a month or so. What comes later than that cannot be decided
/// under a cap, and is set aside rather than paid twice.
///
/// @param newest the latest day of an event that used a cap; before the first, the earliest day
///     there is
/// @param windows per cap, what was used by the first day of the window
public record CapUsage(LocalDate newest, Map<CapKey, SortedMap<LocalDate, Long>> windows) {
  private static final Period KEPT = Period.ofWeeks(60);
  private static final CapUsage NONE = new CapUsage(LocalDate.MIN, Map.of());

  /// Takes copies, so that nothing changes afterwards.
  public CapUsage {
    Map<CapKey, SortedMap<LocalDate, Long>> copy = new HashMap<>();
    windows.forEach(
        (cap, used) -> copy.put(cap, Collections.unmodifiableSortedMap(new TreeMap<>(used))));
    windows = Collections.unmodifiableMap(copy);
  }

  /// Of a member who has used no cap yet.
  public static CapUsage none() {
    return NONE;
  }

  long used(CapKey cap, LocalDate windowStart) {
    SortedMap<LocalDate, Long> used = windows.get(cap);
    return used == null ? 0 : used.getOrDefault(windowStart, 0L);
  }

  /// Whether this window is so old that what was used of it is no longer known.
  boolean hasForgotten(WindowUnit per, LocalDate windowStart) {
    return isForgotten(newest, per, windowStart);
  }

  CapUsage plus(List<CapUse> uses, LocalDate day) {
    LocalDate latest = day.isAfter(newest) ? day : newest;
    Map<CapKey, SortedMap<LocalDate, Long>> changed = new HashMap<>();
    windows.forEach((cap, used) -> changed.put(cap, new TreeMap<>(used)));
    for (CapUse use : uses)
      changed
          .computeIfAbsent(use.cap(), _ -> new TreeMap<>())
          .merge(use.windowStart(), use.amount(), Math::addExact);
    changed.forEach((cap, used) -> used.keySet().removeIf(s -> isForgotten(latest, cap.per(), s)));
    changed.values().removeIf(Map::isEmpty);
    return new CapUsage(latest, changed);
  }

  private static boolean isForgotten(LocalDate newest, WindowUnit per, LocalDate windowStart) {
    return !newest.equals(LocalDate.MIN) && per.endOf(windowStart).isBefore(newest.minus(KEPT));
  }
}
