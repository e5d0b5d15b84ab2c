package punchcard.ledger.http;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Prices as JSON has them: texts, because a number would be read as a binary fraction by many.
final class Prices {
  private static final int MICRO_DIGITS = 6;
  private static final Pattern PRICE = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");
  private static final String RULE =
      "must be a text such as \"0.010\": less than a million, with up to six decimal places";

  private Prices() {}

  /// Millionths of the money's unit, exactly; zero, and noted, if it is no price.
  static long micros(JsonFields fields, String name) {
    Optional<String> text = fields.text(name);
    if (text.isEmpty()) return 0;
    if (!PRICE.matcher(text.get()).matches()) {
      fields.violation(name, RULE);
      return 0;
    }
    return new BigDecimal(text.get()).movePointRight(MICRO_DIGITS).longValueExact();
  }

  /// As in `0.01`.
  static String of(long micros) {
    return BigDecimal.valueOf(micros, MICRO_DIGITS).stripTrailingZeros().toPlainString();
  }
}
