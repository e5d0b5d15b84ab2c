package punchcard.ledger;

/// What amounts the ledger takes in one leg.
public final class Amounts {
  /// Ten to the twelfth minor units: far more than any honest request, far from where sums
  /// overflow.
  public static final long MOST = 1_000_000_000_000L;

  private Amounts() {}
}
