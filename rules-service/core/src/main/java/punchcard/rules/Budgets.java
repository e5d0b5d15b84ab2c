package punchcard.rules;

/// What the budgets of promotions still have for an event.
@FunctionalInterface
public interface Budgets {
  /// Where no promotion has a budget.
  Budgets NONE =
      (budget, _) -> {
        throw new IllegalStateException("there is no budget " + budget);
      };

  /// What can be given to an event.
  ///
  /// @param wanted all that it would be given, in minor units
  Left left(BudgetKey budget, long wanted);

  /// What can be given at once.
  ///
  /// @param minor less than zero: more was given than there was
  /// @param isLast whether nothing more comes: what is not given of it now never is. Else what is
  ///     too little waits for more
  record Left(long minor, boolean isLast) {
    Left less(long taken) {
      return new Left(minor - taken, isLast);
    }
  }
}
