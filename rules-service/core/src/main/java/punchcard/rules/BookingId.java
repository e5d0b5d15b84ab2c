package punchcard.rules;

import punchcard.kernel.PartnerId;

/// A booking, whoever's it is: two partners may each have a booking 17.
///
/// @param value the partner's own name of it
public record BookingId(PartnerId partner, String value) {
  /// The partner, a slash and its name: no partner's id has a slash.
  @Override
  public String toString() {
    return partner + "/" + value;
  }
}
