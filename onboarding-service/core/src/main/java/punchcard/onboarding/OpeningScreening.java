package punchcard.onboarding;

import static punchcard.onboarding.Reason.ABSURD_AMOUNT;
import static punchcard.onboarding.Reason.BAD_CURRENCY;
import static punchcard.onboarding.Reason.BAD_OPENING;
import static punchcard.onboarding.Reason.NEGATIVE_AMOUNT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// Judges an opening balance by what it says itself. More is believed of one than of a purchase: it
/// may be what a household has saved for years.
final class OpeningScreening {
  private static final long MOST_MINOR = 1_000_000_000_000L;
  private static final LocalDate EARLIEST = LocalDate.EPOCH;
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
  private static final int SHA_256_DIGITS = 64;

  private OpeningScreening() {}

  /// The first reason against it.
  ///
  /// @param publisher whose topic it lies in: nobody makes points that another pays for
  /// @param occurredAt when it is said to have been taken over
  static Optional<Rejected> screen(
      OpeningBalance balance, PartnerId publisher, Instant occurredAt) {
    if (balance.leastMinor() < 0)
      return no(NEGATIVE_AMOUNT, balance.leastMinor() + " is below zero");
    if (balance.mostMinor() > MOST_MINOR)
      return no(ABSURD_AMOUNT, balance.mostMinor() + " is more than " + MOST_MINOR);
    if (!Currency.isValid(balance.currency())) return no(BAD_CURRENCY, "no currency of points");
    if (!isMoney(balance)) return no(BAD_CURRENCY, "the money is not in the form of ISO 4217");
    if (balance.amountMinor() == 0) return no(BAD_OPENING, "it opens nothing");
    if (!balance.issuer().equals(publisher.value()))
      return no(BAD_OPENING, publisher + " opens only balances that it pays for itself");
    if (balance.allocatedMinor() > 0 && !balance.sold())
      return no(BAD_OPENING, "a price is allocated to points that were not sold");
    if (!wasEarned(balance, occurredAt))
      return no(BAD_OPENING, "earned on " + balance.earnedOn() + ", taken over at " + occurredAt);
    if (!expiresSensibly(balance)) return no(BAD_OPENING, "its last day is before its first");
    if (!isSha256(balance.importFile()))
      return no(BAD_OPENING, "the import's file is not named by its SHA-256");
    if (balance.importLine() < 1) return no(BAD_OPENING, "lines are counted from 1");
    return Optional.empty();
  }

  /// Empty where nothing is priced.
  private static boolean isMoney(OpeningBalance balance) {
    return balance.money().isEmpty() ? !balance.isPriced() : Amounts.isCode(balance.money());
  }

  /// Whose day it is differs by time zone: a day more is none in the future.
  private static boolean wasEarned(OpeningBalance balance, Instant occurredAt) {
    LocalDate latest = LocalDate.ofInstant(occurredAt, ZoneOffset.UTC).plusDays(1);
    return !balance.earnedOn().isBefore(EARLIEST) && !balance.earnedOn().isAfter(latest);
  }

  private static boolean expiresSensibly(OpeningBalance balance) {
    return balance
        .expiresOn()
        .map(last -> !last.isBefore(balance.earnedOn()) && !last.isAfter(LATEST))
        .orElse(true);
  }

  /// In lower case. Looked at digit by digit: as a regular expression it took a twentieth of what
  /// admission takes for a balance.
  private static boolean isSha256(String text) {
    if (text.length() != SHA_256_DIGITS) return false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!HexFormat.isHexDigit(c) || Character.isUpperCase(c)) return false;
    }
    return true;
  }

  private static Optional<Rejected> no(Reason reason, String detail) {
    return Optional.of(new Rejected(reason, detail));
  }
}
