package punchcard.rules;

import static java.util.Collections.unmodifiableNavigableMap;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where a member stands on an agreement's ladder, as of a day. It depends on nothing but what was
/// earned, in the order in which that occurred, and never on when it is asked.
///
/// @param tier held on that day
/// @param since the first day of it; null: from the beginning
/// @param hasFallen whether it held a higher one before
/// @param asOf the day; all reviews up to it are done
/// @param earned what qualifies, in minor units, by day (or by window, under its first day), as far
///     back as a review may look
/// @param coming what qualifies on a day after that one
public record Standing(
    Tier tier,
    @Nullable LocalDate since,
    boolean hasFallen,
    LocalDate asOf,
    NavigableMap<LocalDate, Long> earned,
    NavigableMap<LocalDate, Long> coming) {
  private static final NavigableMap<LocalDate, Long> NOTHING =
      unmodifiableNavigableMap(new TreeMap<>());

  /// @param earned not changed afterwards, like what is coming
  public Standing {
    earned = unmodifiableNavigableMap(earned);
    coming = unmodifiableNavigableMap(coming);
  }

  /// Of a member who has earned nothing yet.
  static Standing lowest(Ladder ladder, LocalDate day) {
    return new Standing(ladder.lowest(), null, false, day, NOTHING, NOTHING);
  }

  /// The same on a later day, if nothing more is earned until then. A ladder that is new counts as
  /// though it had been there on the standing's day; a tier that it does not know becomes what the
  /// balance reaches.
  public Standing on(LocalDate day, Ladder ladder) {
    if (day.isBefore(asOf)) return this;
    Standing now = (ladder.levelOf(tier) < 0 ? renamed(ladder) : this).settled(asOf, ladder);
    if (day.equals(asOf)) return now;
    LocalDate turn = now.nextTurn(ladder);
    for (; turn != null && turn.isBefore(day); turn = now.nextTurn(ladder))
      now = now.settled(turn, ladder);
    return now.settled(day, ladder);
  }

  /// The next standing with another tier, if nothing more is earned; null: it stays.
  public @Nullable Standing next(Ladder ladder) {
    Standing next = this;
    LocalDate turn = next.nextTurn(ladder);
    for (; turn != null && next.tier.equals(tier); turn = next.nextTurn(ladder))
      next = next.settled(turn, ladder);
    return next.tier.equals(tier) ? null : next;
  }

  /// What the window comes to on its day.
  public long balance(Ladder ladder) {
    return earned(ladder.window().startOn(asOf), asOf);
  }

  long earned(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) return 0;
    long sum = 0;
    for (long each : earned.subMap(first, true, last, true).values()) sum += each;
    return sum;
  }

  /// The day on which it fell to its tier; null: it did not fall.
  @Nullable LocalDate fellOn() {
    return hasFallen ? since : null;
  }

  /// After something was earned that qualifies on a day: on the standing's, or later.
  Standing plus(LocalDate day, long minor, Ladder ladder) {
    NavigableMap<LocalDate, Long> more = new TreeMap<>(coming);
    more.merge(day, minor, Long::sum);
    Standing after = new Standing(tier, since, hasFallen, asOf, earned, more);
    return day.isAfter(asOf) ? after : after.settled(asOf, ladder);
  }

  /// With what another member has earned by its day, or is to have later: the higher tier of both,
  /// or a higher one that both have earned together.
  Standing joined(Brought.Earned other, Ladder ladder) {
    Standing held = other.held() == null ? this : higher(other.held().on(asOf, ladder), ladder);
    NavigableMap<LocalDate, Long> sums = Brought.sum(earned, other.earned(), 1);
    NavigableMap<LocalDate, Long> later = Brought.sum(coming, other.coming(), 1);
    sums.values().removeIf(minor -> minor < 0);
    later.values().removeIf(minor -> minor < 0);
    return new Standing(held.tier, held.since, held.hasFallen, asOf, sums, later)
        .settled(asOf, ladder);
  }

  private Standing higher(Standing other, Ladder ladder) {
    return ladder.levelOf(other.tier) > ladder.levelOf(tier) ? other : this;
  }

  private Standing renamed(Ladder ladder) {
    Tier reached = ladder.tierOf(ladder.reachedBy(balance(ladder)));
    return new Standing(reached, asOf, false, asOf, earned, coming);
  }

  private Standing settled(LocalDate day, Ladder ladder) {
    Standing arrived = coming.isEmpty() ? this : arrived(day, ladder.window());
    int held = ladder.levelOf(tier);
    int level = ladder.review().levelOn(day, arrived, held);
    NavigableMap<LocalDate, Long> kept = arrived.earnedFrom(ladder.review().neededFrom(day));
    return level == held
        ? new Standing(tier, since, hasFallen, day, kept, arrived.coming)
        : new Standing(ladder.tierOf(level), day, level < held, day, kept, arrived.coming);
  }

  private NavigableMap<LocalDate, Long> earnedFrom(LocalDate day) {
    return earned.isEmpty() || !earned.firstKey().isBefore(day)
        ? earned
        : earned.tailMap(day, true);
  }

  private Standing arrived(LocalDate day, TierWindow window) {
    NavigableMap<LocalDate, Long> sums = new TreeMap<>(earned);
    coming
        .headMap(day, true)
        .forEach((each, minor) -> sums.merge(window.keptUnder(each), minor, Long::sum));
    return new Standing(
        tier, since, hasFallen, asOf, sums, new TreeMap<>(coming.tailMap(day, false)));
  }

  /// The next day on which the tier may change; null: it stays.
  private @Nullable LocalDate nextTurn(Ladder ladder) {
    int held = ladder.levelOf(tier);
    LocalDate falls = held == 0 ? null : ladder.review().nextAfter(this);
    LocalDate rises = coming.isEmpty() ? null : coming.firstKey();
    if (falls == null || rises == null) return falls == null ? rises : falls;
    return rises.isBefore(falls) ? rises : falls;
  }
}
