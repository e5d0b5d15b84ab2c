package punchcard.onboarding;

import java.time.LocalDate;
import java.util.Optional;

/// What a customer had in points before the programme kept its books here, as a partner's record
/// claims it: not yet believed.
///
/// @param currency of the points
/// @param issuer the partner that pays for them
/// @param money ISO 4217; empty: no price is agreed
/// @param issuePriceMicros what the issuer pays, in millionths of the money's unit per minor unit
/// @param sold whether they were sold with a purchase
/// @param allocatedMinor what of a sale's price was allocated to them, in minor units of the money
/// @param importFile SHA-256 of the file that they were read from, in hexadecimal digits
/// @param importLine from 1, the heading included
public record OpeningBalance(
    String currency,
    long amountMinor,
    LocalDate earnedOn,
    Optional<LocalDate> expiresOn,
    String issuer,
    String money,
    long issuePriceMicros,
    boolean sold,
    long allocatedMinor,
    String importFile,
    int importLine) {
  long leastMinor() {
    return Math.min(amountMinor, Math.min(issuePriceMicros, allocatedMinor));
  }

  long mostMinor() {
    return Math.max(amountMinor, Math.max(issuePriceMicros, allocatedMinor));
  }

  boolean isPriced() {
    return issuePriceMicros > 0 || allocatedMinor > 0;
  }
}
