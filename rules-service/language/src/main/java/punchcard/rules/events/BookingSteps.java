package punchcard.rules.events;

import org.jspecify.annotations.Nullable;
import punchcard.avro.BookingCancelled;
import punchcard.avro.BookingFulfilled;
import punchcard.avro.BookingMade;
import punchcard.kernel.PartnerId;
import punchcard.rules.BookingId;
import punchcard.rules.BookingStep;

/// Reads what a fact does to a booking.
final class BookingSteps {
  private BookingSteps() {}

  /// The step that the body of a fact is; null: it is none.
  static @Nullable BookingStep of(Object body, String partner) {
    return switch (body) {
      case BookingMade made ->
          new BookingStep.Made(id(partner, made.getBookingId()), made.getAmountMinor());
      case BookingFulfilled fulfilled ->
          new BookingStep.Fulfilled(
              id(partner, fulfilled.getBookingId()), fulfilled.getAmountMinor());
      case BookingCancelled cancelled ->
          new BookingStep.Cancelled(id(partner, cancelled.getBookingId()));
      default -> null;
    };
  }

  private static BookingId id(String partner, String booking) {
    return new BookingId(new PartnerId(partner), booking);
  }
}
