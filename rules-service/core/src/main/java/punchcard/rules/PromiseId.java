package punchcard.rules;

import punchcard.kernel.Currency;

/// What one booking has promised in one currency. The ledger knows it as a booking of its own: it
/// matures the same amount in each currency of a booking, and half of a booking is another amount
/// in each.
public record PromiseId(BookingId booking, Currency currency) {
  /// The booking, a hash and the currency: no currency's code has a hash.
  @Override
  public String toString() {
    return booking + "#" + currency;
  }
}
