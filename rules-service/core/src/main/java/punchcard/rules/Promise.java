package punchcard.rules;

import java.time.LocalDate;

/// What the points of one credit wait for.
public sealed interface Promise {
  /// The fulfilment of a booking.
  record OfBooking(PromiseId id) implements Promise {}

  /// The completion of a promotion.
  record OfPromotion(PromotionRun run) implements Promise {}

  /// A day.
  ///
  /// @param day the first on which they are the member's, in the programme's time zone
  record UntilDay(LocalDate day) implements Promise {}
}
