package punchcard.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import punchcard.kernel.AgreementId;

/// What is counted of one member up to the newest of the counted events: what was used of caps, and
/// what the windows come to that rules read, each in the window of the calendar that it was last
/// counted in. An event that is newer than all others needs no more than that; for any other the
/// member's history is told again ({@link Retelling}).
///
/// @param newest when the newest of the counted events occurred; before the first, the earliest
///     instant there is
/// @param knownFrom the first day from which on the member's history is kept
/// @param running of all that is counted, the window it was last counted in
/// @param standings what was earned towards tiers
public record Tally(
    Instant newest, LocalDate knownFrom, Map<Counted, Running> running, Standings standings) {
  private static final Period KEPT = Period.ofWeeks(60);
  private static final Tally NONE = new Tally(Instant.MIN, LocalDate.MIN, Map.of());

  public Tally {
    running = Map.copyOf(running);
  }

  /// Of a member who has earned nothing towards a tier.
  public Tally(Instant newest, LocalDate knownFrom, Map<Counted, Running> running) {
    this(newest, knownFrom, running, Standings.none());
  }

  /// What one window has come to.
  ///
  /// @param windowStart its first day
  public record Running(LocalDate windowStart, long amount) {}

  /// Of a member of whom nothing was counted yet.
  public static Tally none() {
    return NONE;
  }

  /// From which day on history is kept, once there was an event on this day: that of all windows in
  /// which a day of the 60 weeks before it lies. It is a year of late arrivals and a month or so,
  /// and less than three years of history.
  public static LocalDate keptFrom(LocalDate day) {
    return windowsOf(day.minus(KEPT));
  }

  /// The first day of all windows in which this day, or a later one, lies.
  public static LocalDate windowsOf(LocalDate day) {
    return WindowUnit.ISO_WEEK.startOf(WindowUnit.YEAR.startOf(day));
  }

  /// As {@link #keptFrom(LocalDate)}, but of promotions in whose days that lies from their first
  /// day on: else what comes late is refused on their account long after they are over.
  public LocalDate keepsFrom(LocalDate day) {
    LocalDate kept = keptFrom(day);
    LocalDate first = kept;
    for (Counted counted : running.keySet())
      if (counted.per() instanceof Run run && run.startOf(kept).isBefore(first))
        first = run.startOf(kept);
    return first;
  }

  /// Whether an event that occurs now is newer than all that was counted. Of equals, the one that
  /// comes later in the log is.
  public boolean isUpTo(Event event) {
    return !event.occurredAt().isBefore(newest);
  }

  /// Whether all is kept that counts together with this day.
  public boolean knows(LocalDate day) {
    return !windowsOf(day).isBefore(knownFrom)
        && running.keySet().stream()
            .noneMatch(counted -> counted.per().startOf(day).isBefore(knownFrom));
  }

  /// From which day on the history has to be told for something that changes on this day: the
  /// first one of all windows in which it lies, of what was ever counted of the member. Where the
  /// member stood is known of the beginning of each month.
  public LocalDate reachesBackFrom(LocalDate day) {
    LocalDate first = standings.isNone() ? day : WindowUnit.MONTH.startOf(day);
    for (Counted counted : running.keySet()) {
      LocalDate start = counted.per().startOf(day);
      if (start.isBefore(first)) first = start;
    }
    return first;
  }

  /// The same, when history before this day is dropped.
  public Tally keptFromDay(LocalDate day) {
    return day.isAfter(knownFrom) ? new Tally(newest, day, running, standings) : this;
  }

  /// The same, where the member stands otherwise.
  Tally with(Standings others) {
    return new Tally(newest, knownFrom, running, others);
  }

  long amount(Counted counted, LocalDate windowStart) {
    return amount(running, counted, windowStart);
  }

  private static long amount(
      Map<Counted, Running> running, Counted counted, LocalDate windowStart) {
    Running last = running.get(counted);
    return last != null && last.windowStart().equals(windowStart) ? last.amount() : 0;
  }

  /// After an event that is newer than all before.
  ///
  /// @param counts what it adds
  Tally plus(List<Count> counts, Event event) {
    LocalDate kept = keepsFrom(event.day());
    LocalDate from = kept.isAfter(knownFrom) ? kept : knownFrom;
    if (counts.isEmpty()) return new Tally(event.occurredAt(), from, running, standings);
    Map<Counted, Running> changed = new HashMap<>(running);
    for (Count count : counts) {
      long amount = sum(amount(count.of(), count.windowStart()), count.amount());
      changed.put(count.of(), new Running(count.windowStart(), amount));
    }
    return new Tally(event.occurredAt(), from, changed, standings);
  }

  /// With what was counted of another member. Of two windows the later one goes on.
  ///
  /// @param day on which it comes to the member
  /// @param ladders those that are in force
  Tally joined(Brought brought, LocalDate day, Map<AgreementId, Ladder> ladders) {
    Map<Counted, Running> joined = new HashMap<>(running);
    for (Count count : brought.counts()) {
      Running own = joined.get(count.of());
      if (own != null && own.windowStart().isAfter(count.windowStart())) continue;
      long before = amount(joined, count.of(), count.windowStart());
      long amount = Math.max(0, sum(before, count.amount()));
      if (own != null || amount > 0)
        joined.put(count.of(), new Running(count.windowStart(), amount));
    }
    return new Tally(
        newest, knownFrom, joined, standings.joined(brought.standings(), day, ladders));
  }

  /// What is known after a part of the history was told again. The newest event does not become an
  /// older one, though it may not be there any more: what comes from here on is newer than all that
  /// was told, or is told itself. And what was ever counted stays known as such.
  ///
  /// @param from the first day on which something is told otherwise: windows that end before it
  ///     are what they were
  Tally retold(Tally again, LocalDate from) {
    Map<Counted, Running> merged = new HashMap<>(again.running);
    running.forEach((counted, last) -> merged.put(counted, retold(counted, last, again, from)));
    Instant last = again.newest.isAfter(newest) ? again.newest : newest;
    return new Tally(last, knownFrom, merged, again.standings);
  }

  private static Running retold(Counted counted, Running last, Tally again, LocalDate from) {
    LocalDate first = counted.per().startOf(from);
    Running told = again.running.get(counted);
    if (told != null && !told.windowStart().isBefore(first)) return told;
    return last.windowStart().isBefore(first) ? last : new Running(last.windowStart(), 0);
  }

  /// No sum of what is admitted is so large; if it were, the window would stay full.
  private static long sum(long some, long more) {
    return more > 0 && some > Long.MAX_VALUE - more ? Long.MAX_VALUE : some + more;
  }
}
