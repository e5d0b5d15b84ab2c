package punchcard.rules;

import java.time.LocalDate;
import punchcard.rules.Ladder.Downgrade;

/// Each window of the calendar is reviewed once: on the first day after it and the grace. Whoever
/// reaches a level in one window so holds it until the next one is reviewed.
record CalendarReview(Ladder ladder, WindowUnit per) implements Review {
  @Override
  public int levelOn(LocalDate day, Standing standing, int held) {
    int level = held;
    LocalDate window = firstUnreviewed(standing.asOf());
    for (; !reviewOf(window).isAfter(day); window = after(window))
      level = reviewed(window, day, standing, level);
    return Math.max(level, reachedIn(per.startOf(day), standing));
  }

  /// What is left of a level by what the window came to, and those after it so far.
  private int reviewed(LocalDate window, LocalDate day, Standing standing, int held) {
    int kept = ladder.downgrade() == Downgrade.ONE_STEP ? held - 1 : 0;
    for (LocalDate each = window; kept < held && !each.isAfter(day); each = after(each))
      kept = Math.max(kept, reachedIn(each, standing));
    return Math.min(kept, held);
  }

  private int reachedIn(LocalDate window, Standing standing) {
    return ladder.reachedBy(standing.earned(window, per.endOf(window)));
  }

  @Override
  public LocalDate nextAfter(Standing standing) {
    return reviewOf(firstUnreviewed(standing.asOf()));
  }

  @Override
  public LocalDate neededFrom(LocalDate day) {
    return firstUnreviewed(day);
  }

  /// The first window that is reviewed after this day.
  private LocalDate firstUnreviewed(LocalDate day) {
    LocalDate window = per.startOf(day.minus(ladder.grace()));
    while (reviewOf(before(window)).isAfter(day)) window = before(window);
    while (!reviewOf(window).isAfter(day)) window = after(window);
    return window;
  }

  private LocalDate reviewOf(LocalDate window) {
    return after(window).plus(ladder.grace());
  }

  private LocalDate before(LocalDate window) {
    return per.startOf(window.minusDays(1));
  }

  private LocalDate after(LocalDate window) {
    return per.endOf(window).plusDays(1);
  }
}
