package punchcard.ledger.programme;

/// How many of the points given are expected ever to be spent: 9,500 of 10,000.
///
/// @param redeemed so many, more than zero…
/// @param of …of so many
public record ExpectedRedemption(long redeemed, long of) {
  /// No breakage is expected, or none that is highly probable.
  public static final ExpectedRedemption ALL = new ExpectedRedemption(1, 1);

  /// @throws IllegalArgumentException if it is none, or more than all
  public ExpectedRedemption {
    if (redeemed <= 0 || redeemed > of)
      throw new IllegalArgumentException("nobody expects " + redeemed + " of " + of);
  }
}
