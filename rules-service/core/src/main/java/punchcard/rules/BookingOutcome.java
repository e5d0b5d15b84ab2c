package punchcard.rules;

import java.util.SortedMap;
import java.util.SortedSet;
import punchcard.kernel.Currency;

/// What a step of a booking means for the points that the booking promises.
public sealed interface BookingOutcome {
  /// Points wait for the booking from here on.
  ///
  /// @param bookedMinor the booking's money, in minor units
  /// @param points of each currency, in minor units; at least one
  record Promised(long bookedMinor, SortedMap<Currency, Long> points) implements BookingOutcome {}

  /// A part of the points is the member's.
  ///
  /// @param fulfilledMinor the part's money, in minor units
  /// @param points of each currency, in minor units; none of a part so small that it rounds to zero
  record MaturedInPart(long fulfilledMinor, SortedMap<Currency, Long> points)
      implements BookingOutcome {}

  /// All the points, or what was left of them, are the member's.
  record Matured(SortedSet<Currency> currencies) implements BookingOutcome {}

  /// What was left of the points is void.
  record Voided(SortedSet<Currency> currencies) implements BookingOutcome {}

  /// No points wait for the booking.
  record NothingPromised() implements BookingOutcome {}
}
