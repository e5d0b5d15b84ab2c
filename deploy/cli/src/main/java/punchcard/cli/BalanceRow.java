package punchcard.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// One row of a file of balances. Each cell is what admission will take, or else a {@link BadRow}.
record BalanceRow(BalanceHeading heading, List<String> cells, Days days) {
  private static final long MOST = 1_000_000_000_000L;
  private static final int MICROS = 6;
  private static final int MOST_DIGITS = 13;
  private static final Pattern PRICE = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,6})?");
  private static final Pattern MONEY = Pattern.compile("[A-Z]{3}");
  private static final LocalDate EARLIEST = LocalDate.EPOCH;
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  String reference(PartnerId partner) {
    return MemberReferences.of(cell(BalanceColumn.MEMBER_REF), partner);
  }

  String currency() {
    String text = cell(BalanceColumn.CURRENCY);
    if (!Currency.isValid(text)) throw bad(text, "is no currency of points");
    return text;
  }

  /// Minor units, more than zero.
  long amount() {
    long amount = whole(BalanceColumn.AMOUNT);
    if (amount == 0) throw new BadRow("amount: it opens nothing");
    return amount;
  }

  /// @param latest a day later is none yet
  LocalDate earned(LocalDate latest) {
    LocalDate day = day(BalanceColumn.EARNED);
    if (day.isBefore(EARLIEST) || day.isAfter(latest))
      throw bad(day.toString(), "is not between " + EARLIEST + " and " + latest);
    return day;
  }

  Optional<LocalDate> expires(LocalDate earned) {
    if (cell(BalanceColumn.EXPIRES).isEmpty()) return Optional.empty();
    LocalDate day = day(BalanceColumn.EXPIRES);
    if (day.isBefore(earned)) throw bad(day.toString(), "is before it was earned");
    if (day.isAfter(LATEST)) throw bad(day.toString(), "is after " + LATEST);
    return Optional.of(day);
  }

  String issuer() {
    String text = cell(BalanceColumn.ISSUER);
    if (!PartnerId.isValid(text)) throw bad(text, "is no partner id");
    return text;
  }

  /// ISO 4217; empty if it is not needed.
  String money(boolean needed) {
    String text = cell(BalanceColumn.MONEY);
    if (text.isEmpty() && needed) throw new BadRow("money: a price needs it");
    if (!text.isEmpty() && !MONEY.matcher(text).matches()) throw bad(text, "is no money like USD");
    return text;
  }

  /// Written in the money's unit, with up to six decimals.
  long priceMicros() {
    String text = cell(BalanceColumn.PRICE);
    if (text.isEmpty()) return 0;
    if (!PRICE.matcher(text).matches()) throw bad(text, "is no price like 0.008");
    long micros = new BigDecimal(text).movePointRight(MICROS).longValueExact();
    if (micros > MOST) throw bad(text, "is more than a million");
    return micros;
  }

  boolean sold() {
    return switch (cell(BalanceColumn.BASIS)) {
      case "", "MARKETING" -> false;
      case "SALE" -> true;
      case String other -> throw bad(other, "is neither SALE nor MARKETING");
    };
  }

  /// Minor units of the money.
  long allocated(boolean sold) {
    if (cell(BalanceColumn.ALLOCATED).isEmpty()) return 0;
    long allocated = whole(BalanceColumn.ALLOCATED);
    if (allocated > 0 && !sold) throw new BadRow("allocated: they were not sold");
    return allocated;
  }

  private long whole(BalanceColumn column) {
    String text = cell(column);
    if (!isWhole(text)) throw bad(text, "is no whole number of minor units");
    long value = Long.parseLong(text);
    if (value > MOST) throw bad(text, "is more than " + MOST);
    return value;
  }

  private static boolean isWhole(String text) {
    if (text.isEmpty() || text.length() > MOST_DIGITS) return false;
    for (int i = 0; i < text.length(); i++)
      if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
    return true;
  }

  private LocalDate day(BalanceColumn column) {
    String text = cell(column);
    try {
      return days.of(text);
    } catch (DateTimeParseException e) {
      throw bad(text, "is no day like 2026-11-22");
    }
  }

  private String cell(BalanceColumn column) {
    return heading.cell(cells, column);
  }

  private static BadRow bad(String text, String why) {
    return new BadRow("'" + text + "' " + why);
  }
}
