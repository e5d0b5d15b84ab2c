package punchcard.kernel;

/// An amount of points in minor units of one currency; never negative.
///
/// Direction is the business of a ledger's legs, which are signed.
///
/// @param minor minor units, from 0 to 2⁶³−1
/// @param currency what they are points of
public record Points(long minor, Currency currency) {
  /// @throws IllegalArgumentException if the amount is negative
  public Points {
    if (minor < 0) throw new IllegalArgumentException("negative points: " + minor);
  }

  /// Both together.
  ///
  /// @throws IllegalArgumentException if the currencies differ
  /// @throws ArithmeticException if the sum does not fit
  public Points plus(Points other) {
    return new Points(Math.addExact(minor, sameCurrency(other).minor), currency);
  }

  /// What is left when the other is taken away.
  ///
  /// @throws IllegalArgumentException if the currencies differ or `other` is more than this
  public Points minus(Points other) {
    return new Points(minor - sameCurrency(other).minor, currency);
  }

  /// The smaller of the two.
  ///
  /// @throws IllegalArgumentException if the currencies differ
  public Points min(Points other) {
    return sameCurrency(other).minor < minor ? other : this;
  }

  /// Whether this is the smaller of the two.
  ///
  /// @throws IllegalArgumentException if the currencies differ
  public boolean lessThan(Points other) {
    return minor < sameCurrency(other).minor;
  }

  public boolean isZero() {
    return minor == 0;
  }

  private Points sameCurrency(Points other) {
    if (!currency.equals(other.currency))
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
    return other;
  }

  @Override
  public String toString() {
    return minor + " " + currency;
  }
}
