package punchcard.ledger;

import java.math.BigInteger;

/// Divides an amount in proportion, without losing any of it.
final class Shares {
  private Shares() {}

  /// What belongs to the first `part` of a whole, rounded down; all of it to the whole.
  static long upTo(long part, long whole, long amount) {
    return BigInteger.valueOf(part)
        .multiply(BigInteger.valueOf(amount))
        .divide(BigInteger.valueOf(whole))
        .longValueExact();
  }
}
