package punchcard.accounting.money;

import java.math.BigDecimal;

/// An amount of money that can be paid: whole minor units, of either sign.
///
/// @param minor minor units: cents, of a currency that has them
public record Money(long minor, MoneyUnit unit) {
  public static Money zero(MoneyUnit unit) {
    return new Money(0, unit);
  }

  /// Both together.
  ///
  /// @throws IllegalArgumentException if the units differ
  /// @throws ArithmeticException if the sum does not fit
  public Money plus(Money other) {
    return new Money(Math.addExact(minor, sameUnit(other).minor), unit);
  }

  /// What is left without the other.
  ///
  /// @throws IllegalArgumentException if the units differ
  /// @throws ArithmeticException if the difference does not fit
  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, sameUnit(other).minor), unit);
  }

  public Money negated() {
    return new Money(Math.negateExact(minor), unit);
  }

  public boolean isZero() {
    return minor == 0;
  }

  /// The same, as an amount to calculate with.
  public ExactMoney exact() {
    return ExactMoney.of(this);
  }

  private Money sameUnit(Money other) {
    if (!unit.equals(other.unit))
      throw new IllegalArgumentException(unit + " and " + other.unit + " do not mix");
    return other;
  }

  /// As in `-10.00 USD`.
  @Override
  public String toString() {
    return BigDecimal.valueOf(minor, unit.digits()).toPlainString() + " " + unit;
  }
}
