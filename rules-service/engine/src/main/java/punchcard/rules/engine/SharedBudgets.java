package punchcard.rules.engine;

import java.util.HashMap;
import java.util.Map;
import punchcard.rules.BudgetKey;

/// What budgets have for all the partitions that are replayed in memory. One borrows all that there
/// is for as long as it tells one member's history, and gives back what that has not drawn: so who
/// comes first gets it, as in the service, and no more is given than there is.
///
/// For several threads, each of which holds this object's monitor while it borrows.
public final class SharedBudgets {
  private final Map<BudgetKey, Long> left = new HashMap<>();

  /// @param first what there is if nobody has asked before, in minor units
  long borrow(BudgetKey budget, long first) {
    Long known = left.put(budget, 0L);
    return known == null ? first : known;
  }

  void giveBack(BudgetKey budget, long minor) {
    left.merge(budget, minor, Long::sum);
  }
}
