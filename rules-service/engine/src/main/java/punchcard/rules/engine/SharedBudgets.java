package punchcard.rules.engine;

import java.util.HashMap;
import java.util.Map;
import punchcard.rules.BudgetKey;

/// What budgets have for all the partitions that are replayed in memory, by several threads. A
/// partition borrows what it wants and a part of the rest, so that it seldom has to ask, and gives
/// back what it has not drawn when all of it is told: no more is given than there is.
public final class SharedBudgets {
  private static final int SHARE = 16;

  private final Map<BudgetKey, Long> left = new HashMap<>();

  /// Lends what is missing, as far as it is there.
  ///
  /// @param missing not more than zero: nothing is
  /// @param first what there is if nobody has asked before, in minor units
  synchronized long lend(BudgetKey budget, long missing, long first) {
    long there = left.computeIfAbsent(budget, _ -> first);
    if (missing <= 0) return 0;
    long lent = missing >= there ? there : missing + (there - missing) / SHARE;
    left.put(budget, there - lent);
    return lent;
  }

  /// @param first what there is if nobody has asked before
  synchronized void giveBack(BudgetKey budget, long minor, long first) {
    left.put(budget, left.getOrDefault(budget, first) + minor);
  }
}
