package punchcard.ledger.journal;

/// How much of a currency a member may spend within a while.
///
/// @param measure what is counted
/// @param most so often, or so many minor units; more passes the limit
/// @param withinMinutes counted over so long up to each spending, itself included; 0: each spending
///     by itself
public record SpendingLimit(Measure measure, long most, int withinMinutes) {
  /// The longest while: 31 days.
  public static final int LONGEST_MINUTES = 31 * 24 * 60;

  /// What is counted of spendings.
  public enum Measure {
    /// How many there are.
    COUNT,
    /// What they come to, in minor units.
    AMOUNT
  }

  /// @throws IllegalArgumentException if nothing could be spent, the while is negative or too long,
  ///     or each spending would be counted by itself
  public SpendingLimit {
    if (most < 1) throw new IllegalArgumentException("no limit: " + most);
    if (withinMinutes < 0 || withinMinutes > LONGEST_MINUTES)
      throw new IllegalArgumentException("no while: " + withinMinutes);
    if (measure == Measure.COUNT && withinMinutes == 0)
      throw new IllegalArgumentException("each spending is one");
  }
}
