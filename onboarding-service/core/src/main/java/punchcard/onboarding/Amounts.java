package punchcard.onboarding;

import java.util.Optional;

/// The range of the amounts in one record, which is all that admission checks of them.
///
/// @param leastMinor the smallest amount or quantity
/// @param mostMinor the largest
/// @param currency what the record says they are amounts of; empty if its kind has no currency
public record Amounts(long leastMinor, long mostMinor, Optional<String> currency) {
  /// No amounts at all.
  public static final Amounts NONE = new Amounts(0, 0, Optional.empty());

  /// One amount that has no currency of its own.
  public static Amounts of(long minor) {
    return new Amounts(minor, minor, Optional.empty());
  }

  /// One amount of money.
  public static Amounts of(long minor, String currency) {
    return new Amounts(minor, minor, Optional.of(currency));
  }

  /// These and one more.
  public Amounts and(long minor) {
    return new Amounts(Math.min(leastMinor, minor), Math.max(mostMinor, minor), currency);
  }

  boolean areNamed() {
    return currency.map(code -> isCode(code) || (code.isEmpty() && mostMinor == 0)).orElse(true);
  }

  /// ISO 4217: three capital letters. Whether the code is in use is the business of whoever counts.
  static boolean isCode(String code) {
    return code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }
}
