package punchcard.accounting.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// An amount of money before it is rounded, of either sign, in billionths of the unit.
///
/// So fine that a price in millionths, times points, times a share in per mille, is exact.
public record ExactMoney(BigInteger nanos, MoneyUnit unit) {
  private static final int NANO_DIGITS = 9;
  private static final BigInteger NANOS_PER_MICRO = BigInteger.valueOf(1000);

  public static ExactMoney zero(MoneyUnit unit) {
    return new ExactMoney(BigInteger.ZERO, unit);
  }

  static ExactMoney of(Money money) {
    BigInteger perMinor = BigInteger.valueOf(money.unit().nanosPerMinor());
    return new ExactMoney(BigInteger.valueOf(money.minor()).multiply(perMinor), money.unit());
  }

  /// What points cost.
  ///
  /// @param points minor units, of either sign
  /// @param priceMicros millionths of the money's unit per minor unit of points
  public static ExactMoney price(long points, long priceMicros, MoneyUnit unit) {
    BigInteger micros = BigInteger.valueOf(points).multiply(BigInteger.valueOf(priceMicros));
    return new ExactMoney(micros.multiply(NANOS_PER_MICRO), unit);
  }

  /// A part of what points cost.
  ///
  /// @param perMille which part
  public static ExactMoney price(long points, long priceMicros, int perMille, MoneyUnit unit) {
    BigInteger micros = BigInteger.valueOf(points).multiply(BigInteger.valueOf(priceMicros));
    return new ExactMoney(micros.multiply(BigInteger.valueOf(perMille)), unit);
  }

  /// Both together.
  ///
  /// @throws IllegalArgumentException if the units differ
  public ExactMoney plus(ExactMoney other) {
    if (!unit.equals(other.unit))
      throw new IllegalArgumentException(unit + " and " + other.unit + " do not mix");
    return new ExactMoney(nanos.add(other.nanos), unit);
  }

  public ExactMoney minus(ExactMoney other) {
    return plus(other.negated());
  }

  public ExactMoney negated() {
    return new ExactMoney(nanos.negate(), unit);
  }

  /// A part of it, rounded down to a billionth.
  ///
  /// @param part so many…
  /// @param of …of so many, more than zero
  public ExactMoney timesRoundedDown(BigInteger part, BigInteger of) {
    BigInteger[] parts = nanos.multiply(part).divideAndRemainder(of);
    return new ExactMoney(
        parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], unit);
  }

  /// A part of it, as an amount that can be paid; a half is rounded away from zero.
  ///
  /// @param part so many…
  /// @param of …of so many, more than zero
  public Money partRoundedHalfUp(long part, long of) {
    BigDecimal whole = new BigDecimal(nanos.multiply(BigInteger.valueOf(part)));
    BigDecimal perMinor = BigDecimal.valueOf(unit.nanosPerMinor()).multiply(BigDecimal.valueOf(of));
    return new Money(whole.divide(perMinor, 0, RoundingMode.HALF_UP).longValueExact(), unit);
  }

  /// The nearest amount that can be paid; a half is rounded away from zero, so that what one
  /// side pays is what the other gets.
  ///
  /// @throws ArithmeticException if it does not fit
  public Money roundedHalfUp() {
    return partRoundedHalfUp(1, 1);
  }

  /// As in `-10.000000000 USD`.
  @Override
  public String toString() {
    return new BigDecimal(nanos, NANO_DIGITS).toPlainString() + " " + unit;
  }
}
