package punchcard.rules;

import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.Currency;

/// An agreement's tiers, and what a member has to earn for them.
///
/// @param currency what qualifies: all that rules of whatever agreement give the member in it
/// @param levels from the lowest
/// @param grace how long after the end of a window, or after the last day on which a threshold was
///     reached, a tier is still held; zero: no time
public record Ladder(
    Currency currency, TierWindow window, List<Level> levels, Downgrade downgrade, Period grace) {

  /// One tier.
  ///
  /// @param from what the window has to come to, in minor units
  public record Level(Tier tier, long from) {}

  /// How far a member falls who does not keep a tier.
  public enum Downgrade {
    /// To the level below.
    ONE_STEP,
    /// To what the balance reaches.
    BY_BALANCE
  }

  /// @throws IllegalArgumentException if the lowest level is not from zero, the levels do not
  ///     ascend, or two have one name
  public Ladder {
    levels = List.copyOf(levels);
    if (levels.isEmpty() || levels.getFirst().from() != 0)
      throw new IllegalArgumentException("every member has a tier: the lowest is from zero");
    Set<Tier> names = new HashSet<>();
    long before = -1;
    for (Level level : levels) {
      if (level.from() <= before || !names.add(level.tier()))
        throw new IllegalArgumentException(level + " does not come after " + before);
      before = level.from();
    }
  }

  /// The tier of a member who has earned nothing.
  public Tier lowest() {
    return levels.getFirst().tier();
  }

  Tier tierOf(int level) {
    return levels.get(level).tier();
  }

  /// The highest level whose threshold this balance reaches.
  int reachedBy(long balance) {
    int reached = 0;
    while (reached + 1 < levels.size() && levels.get(reached + 1).from() <= balance) reached++;
    return reached;
  }

  /// Less than zero: it has no such tier.
  int levelOf(Tier tier) {
    for (int level = 0; level < levels.size(); level++)
      if (levels.get(level).tier().equals(tier)) return level;
    return -1;
  }

  /// The level above a tier; empty above the highest.
  public Optional<Level> above(Tier tier) {
    return levels.stream().skip(levelOf(tier) + 1L).findFirst();
  }

  /// When tiers are reviewed.
  Review review() {
    return switch (window) {
      case TierWindow.Calendar(WindowUnit per) -> new CalendarReview(this, per);
      case TierWindow.Rolling rolling -> new RollingReview(this, rolling);
    };
  }
}
