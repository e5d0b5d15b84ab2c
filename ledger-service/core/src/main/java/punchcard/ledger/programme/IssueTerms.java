package punchcard.ledger.programme;

/// What is agreed about the points that a partner gives.
///
/// @param billed when it pays for them
/// @param priceMicros what it pays, in millionths of the money's unit per minor unit of points
/// @param breakageSharePerMille its part of the price of points that it paid for and that
///     expired
/// @param role who owes the member the goods
/// @param standAloneMicros what a point would sell for if it were sold alone and surely spent,
///     in millionths of the money's unit per minor unit of points
/// @param expected how many are expected to be spent, as far as a sale's price is allocated by
///     it
public record IssueTerms(
    Billed billed,
    long priceMicros,
    int breakageSharePerMille,
    IssuerRole role,
    long standAloneMicros,
    ExpectedRedemption expected) {

  /// @throws IllegalArgumentException if a price is negative or the share is more than all
  public IssueTerms {
    if (priceMicros < 0 || standAloneMicros < 0)
      throw new IllegalArgumentException("a price is not negative");
    if (breakageSharePerMille < 0 || breakageSharePerMille > 1000)
      throw new IllegalArgumentException("no share: " + breakageSharePerMille);
  }
}
