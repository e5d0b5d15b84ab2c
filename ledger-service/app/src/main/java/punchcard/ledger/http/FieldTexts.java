package punchcard.ledger.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import punchcard.accounting.money.MoneyUnit;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// Fields whose texts mean something; what does not is noted, and something that could have stood
/// there is given instead.
final class FieldTexts {
  private static final PartnerId NO_PARTNER = new PartnerId("nobody");
  private static final Currency NO_CURRENCY = new Currency("NONE");
  private static final MoneyUnit NO_MONEY = new MoneyUnit("USD");
  private static final YearMonth NO_MONTH = YearMonth.of(1970, 1);

  private FieldTexts() {}

  static PartnerId partner(JsonFields fields, String name) {
    return read(fields, name, "not a partner", text -> new PartnerId(text)).orElse(NO_PARTNER);
  }

  static Currency currency(JsonFields fields, String name) {
    return read(fields, name, "not a currency", Currency::new).orElse(NO_CURRENCY);
  }

  static MoneyUnit money(JsonFields fields, String name) {
    return read(fields, name, "must be the ISO 4217 code of a money", MoneyUnit::new)
        .orElse(NO_MONEY);
  }

  static YearMonth month(JsonFields fields, String name) {
    return read(fields, name, "must be a month such as 2026-11", YearMonth::parse).orElse(NO_MONTH);
  }

  static LocalDate day(JsonFields fields, String name) {
    return read(fields, name, "must be a day such as 2026-11-22", LocalDate::parse)
        .orElse(LocalDate.EPOCH);
  }

  /// What two people call the same thing by, of characters that need no quoting anywhere.
  static String reference(JsonFields fields, String name) {
    return read(fields, name, "must be 1 to 64 of A-Z a-z 0-9 _ -", FieldTexts::reference)
        .orElse("none");
  }

  private static String reference(String text) {
    if (!text.matches("[A-Za-z0-9_-]{1,64}")) throw new IllegalArgumentException(text);
    return text;
  }

  /// In whole milliseconds, as the log has it.
  static Instant instant(JsonFields fields, String name) {
    return read(fields, name, "must be a time such as 2026-12-01T05:00:00Z", FieldTexts::millis)
        .orElse(Instant.EPOCH);
  }

  private static Instant millis(String text) {
    return Instant.ofEpochMilli(Instant.parse(text).toEpochMilli());
  }

  private static <T> Optional<T> read(
      JsonFields fields, String name, String otherwise, Function<String, T> reading) {
    Optional<String> text = fields.text(name);
    if (text.isEmpty()) return Optional.empty();
    try {
      return Optional.of(reading.apply(text.get()));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      fields.violation(name, otherwise);
      return Optional.empty();
    }
  }
}
