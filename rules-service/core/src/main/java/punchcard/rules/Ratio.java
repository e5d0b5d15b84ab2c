package punchcard.rules;

/// An exact amount before it is rounded: 1999 / 100.
///
/// @param numerator any number
/// @param denominator more than zero
public record Ratio(long numerator, long denominator) {
  /// @throws IllegalArgumentException if the denominator is not more than zero; see {@link #of}
  public Ratio {
    if (denominator <= 0) throw new IllegalArgumentException(numerator + " / " + denominator);
  }

  /// A whole number.
  public static Ratio whole(long value) {
    return new Ratio(value, 1);
  }

  /// One number divided by another, as a rule's amount says it.
  ///
  /// @throws RuleFailure if the denominator is zero, or the ratio does not fit
  public static Ratio of(long numerator, long denominator) {
    if (denominator > 0) return new Ratio(numerator, denominator);
    if (denominator == 0) throw new RuleFailure(Fault.DIVISION_BY_ZERO);
    if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE)
      throw new RuleFailure(Fault.OVERFLOW);
    return new Ratio(-numerator, -denominator);
  }

  /// Whether it is less than zero, however little.
  public boolean isNegative() {
    return numerator < 0;
  }
}
