package punchcard.ledger.programme;

/// What a partner is paid for points spent there.
///
/// @param priceMicros in millionths of the money's unit per minor unit of points
/// @param feeMicros what the operator keeps of it, in the same unit
public record RedemptionPrice(long priceMicros, long feeMicros) {
  /// @throws IllegalArgumentException if the fee is more than the price, or one is negative
  public RedemptionPrice {
    if (feeMicros < 0 || priceMicros < feeMicros)
      throw new IllegalArgumentException("no price: " + priceMicros + ", fee " + feeMicros);
  }
}
