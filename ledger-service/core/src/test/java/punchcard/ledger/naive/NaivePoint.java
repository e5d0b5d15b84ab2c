package punchcard.ledger.naive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One single point.
final class NaivePoint {
  final String currency;
  final String issuer;
  final LocalDate earned;
  final int inactivity;
  final long entry;
  final int place;
  @Nullable LocalDate expires;
  @Nullable String booking;
  @Nullable LocalDate matures;

  NaivePoint(
      String currency,
      String issuer,
      LocalDate earned,
      @Nullable LocalDate expires,
      int inactivity,
      long entry,
      int place) {
    this.currency = currency;
    this.issuer = issuer;
    this.earned = earned;
    this.expires = expires;
    this.inactivity = inactivity;
    this.entry = entry;
    this.place = place;
  }

  /// The same in another's books, or in another currency.
  NaivePoint as(String other, long newEntry, int newPlace) {
    return new NaivePoint(other, issuer, earned, expires, inactivity, newEntry, newPlace);
  }

  boolean isPending() {
    return booking != null || matures != null;
  }

  boolean isOf(NaivePoint other) {
    return entry == other.entry && place == other.place;
  }

  String description() {
    return currency
        + " of "
        + issuer
        + " earned "
        + earned
        + " until "
        + expires
        + " or after "
        + inactivity
        + " for "
        + booking
        + " from "
        + matures;
  }
}
