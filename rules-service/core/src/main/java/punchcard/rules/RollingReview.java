package punchcard.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.rules.Ladder.Downgrade;
import punchcard.rules.TierWindow.Rolling;

/// A level is lost on the first day on which its threshold was not reached for as long as the grace
/// lasts. Who falls by one step falls no further before a whole window has gone by.
record RollingReview(Ladder ladder, Rolling window) implements Review {
  @Override
  public int levelOn(LocalDate day, Standing standing, int held) {
    int now = reachedOn(day, standing);
    if (now >= held) return now;
    int lately = reachedLately(day, standing);
    if (lately >= held || isTooSoon(day, standing)) return held;
    return ladder.downgrade() == Downgrade.ONE_STEP ? held - 1 : lately;
  }

  /// The highest level of the days of the grace: the balance is highest on its first day, or on one
  /// on which something was earned.
  private int reachedLately(LocalDate day, Standing standing) {
    LocalDate first = day.minus(ladder.grace());
    int reached = reachedOn(first, standing);
    for (LocalDate each : standing.earned().subMap(first, true, day, true).keySet())
      reached = Math.max(reached, reachedOn(each, standing));
    return reached;
  }

  private int reachedOn(LocalDate day, Standing standing) {
    return ladder.reachedBy(standing.earned(window.startOn(day), day));
  }

  private boolean isTooSoon(LocalDate day, Standing standing) {
    LocalDate next = nextStep(standing);
    return next != null && day.isBefore(next);
  }

  private @Nullable LocalDate nextStep(Standing standing) {
    LocalDate fell = standing.fellOn();
    return ladder.downgrade() == Downgrade.ONE_STEP && fell != null
        ? fell.plus(window.length())
        : null;
  }

  @Override
  public @Nullable LocalDate nextAfter(Standing standing) {
    LocalDate first = nextStep(standing);
    if (first != null && !first.isAfter(standing.asOf())) first = null;
    for (LocalDate day : standing.earned().keySet()) {
      LocalDate lost = TierWindow.firstBeyond(window.firstWithout(day), ladder.grace());
      if (!lost.isAfter(standing.asOf())) continue;
      return first == null || lost.isBefore(first) ? lost : first;
    }
    return first;
  }

  @Override
  public LocalDate neededFrom(LocalDate day) {
    return window.startOn(day.minus(ladder.grace()));
  }
}
