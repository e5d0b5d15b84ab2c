package punchcard.accounting.money;

import java.util.Currency;

/// A currency of money: `USD`, with its cents.
///
/// @param code ISO 4217
public record MoneyUnit(String code) implements Comparable<MoneyUnit> {
  private static final int NANO_DIGITS = 9;

  /// @throws IllegalArgumentException if there is no such money, or it has no minor unit
  public MoneyUnit {
    if (Currency.getInstance(code).getDefaultFractionDigits() < 0)
      throw new IllegalArgumentException("no money: " + code);
  }

  /// How many decimal places its minor unit has: 2 for the dollar, 0 for the yen.
  public int digits() {
    return Currency.getInstance(code).getDefaultFractionDigits();
  }

  /// How many billionths of the unit are one minor unit.
  long nanosPerMinor() {
    return Math.powExact(10L, NANO_DIGITS - digits());
  }

  @Override
  public int compareTo(MoneyUnit other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
