package punchcard.ledger.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What pending points wait for.
///
/// @param bookingId the booking whose fulfilment makes them the member's
/// @param maturesOn the day that does
public record Promise(@Nullable String bookingId, @Nullable LocalDate maturesOn) {
  /// @throws IllegalArgumentException if nothing would ever make them the member's
  public Promise {
    if (bookingId == null && maturesOn == null)
      throw new IllegalArgumentException("a promise needs a booking or a day");
  }

  /// Whether that booking's fulfilment keeps it.
  public boolean isOf(String booking) {
    return booking.equals(bookingId);
  }
}
