package punchcard.local.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An amount of points of one origin: how much of a lot an entry makes, takes or restores, or how
/// much of it is left.
///
/// @param lotId the sequence of the entry that made it, a dot, and its place in the entry
/// @param allocated what of a sale's price is theirs
/// @param promise what they wait for; null: they are the member's
record Lot(
    String lotId,
    String currency,
    long amount,
    Stamp stamp,
    @Nullable LocalDate expiresOn,
    long allocated,
    @Nullable Promise promise) {

  /// What is fixed for ever when a lot is made.
  record Stamp(
      String issuer,
      String agreementId,
      int agreementVersion,
      String ruleId,
      LocalDate earnedOn,
      int currencyVersion,
      int inactivityMonths,
      String basis,
      String money,
      long issuePriceMicros,
      int termsVersion) {
    String rule() {
      return issuer + " / " + ruleId;
    }
  }

  record Promise(@Nullable String bookingId, @Nullable LocalDate maturesOn) {}

  /// Which points of a lot: those that end on one day and wait for the same.
  record Piece(String lotId, @Nullable LocalDate expiresOn, @Nullable Promise promise) {}

  Piece piece() {
    return new Piece(lotId, expiresOn, promise);
  }

  boolean isPending() {
    return promise != null;
  }

  /// As much of it and the other together, or with a sign of -1 without the other.
  Lot and(Lot other, int sign) {
    return of(amount + sign * other.amount, allocated + sign * other.allocated);
  }

  Lot of(long otherAmount, long otherAllocated) {
    return new Lot(lotId, currency, otherAmount, stamp, expiresOn, otherAllocated, promise);
  }

  /// The sequence of the entry that made it.
  long madeBy() {
    return Long.parseLong(lotId.substring(0, lotId.indexOf('.')));
  }

  /// Its place in that entry.
  int index() {
    return Integer.parseInt(lotId.substring(lotId.indexOf('.') + 1));
  }

  static long sum(Iterable<Lot> lots) {
    long sum = 0;
    for (Lot lot : lots) sum = Math.addExact(sum, lot.amount());
    return sum;
  }
}
