package punchcard.rules.yaml;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import punchcard.rules.Basis;
import punchcard.rules.Ladder.Downgrade;
import punchcard.rules.Pick;
import punchcard.rules.Rounding;
import punchcard.rules.WindowUnit;
import punchcard.rules.cel.CelExpressions;

/// The words of the file and what they mean in the core. What means nothing is an
/// `IllegalArgumentException` or a `DateTimeException`.
final class Names {
  static final Map<String, Rounding> ROUNDINGS =
      Map.of(
          "down", Rounding.DOWN,
          "up", Rounding.UP,
          "half-up", Rounding.HALF_UP,
          "half-even", Rounding.HALF_EVEN);
  static final Map<String, Basis> BASES = Map.of("marketing", Basis.MARKETING, "sale", Basis.SALE);
  static final Map<String, Pick> PICKS =
      Map.of("stack", Pick.STACK, "best", Pick.BEST, "first", Pick.FIRST);
  static final Map<String, Downgrade> DOWNGRADES =
      Map.of("one-step", Downgrade.ONE_STEP, "by-balance", Downgrade.BY_BALANCE);
  static final Map<String, WindowUnit> WINDOWS = CelExpressions.WINDOWS;

  /// Completes "'x' is not …".
  static final String PARTNER = "a partner id: lower-case letters, digits, hyphens";

  private static final int LENGTH_OF_DATE = "2017-01-01".length();
  private static final int LONGEST_YEARS = 100;
  private static final int ALL = 100;
  private static final int HIGHEST_PRIORITY = 1_000_000;

  private Names() {}

  static LocalDate date(String text) {
    require(text.length() == LENGTH_OF_DATE, text);
    return LocalDate.parse(text);
  }

  /// Positive, and short enough for any date to bear it.
  static Period lifetime(String text) {
    Period period = Period.parse(text);
    require(!period.isZero() && !period.isNegative(), text);
    require(period.getYears() <= LONGEST_YEARS, text);
    require(period.getMonths() <= LONGEST_YEARS * 12, text);
    require(period.getDays() <= LONGEST_YEARS * 366, text);
    return period;
  }

  static long positive(String text) {
    long number = Long.parseLong(text);
    require(number > 0, text);
    return number;
  }

  static int percent(String text) {
    int number = Integer.parseInt(text);
    require(number >= 0 && number <= ALL, text);
    return number;
  }

  static long notNegative(String text) {
    long number = Long.parseLong(text);
    require(number >= 0, text);
    return number;
  }

  static int priority(String text) {
    int number = Integer.parseInt(text);
    require(number > 0 && number <= HIGHEST_PRIORITY, text);
    return number;
  }

  private static void require(boolean meansSomething, String text) {
    if (!meansSomething) throw new IllegalArgumentException(text);
  }
}
