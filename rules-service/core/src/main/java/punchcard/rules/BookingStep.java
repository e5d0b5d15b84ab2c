package punchcard.rules;

import org.jspecify.annotations.Nullable;

/// What happened to a booking.
public sealed interface BookingStep {
  BookingId booking();

  /// It was made.
  ///
  /// @param amountMinor its money, in minor units; zero: it names none
  record Made(BookingId booking, long amountMinor) implements BookingStep {
    /// @throws IllegalArgumentException if the amount is less than zero
    public Made {
      requireNotNegative(amountMinor);
    }
  }

  /// It was fulfilled, or a part of it.
  ///
  /// @param amountMinor the part's money, in minor units; null: all that was left
  record Fulfilled(BookingId booking, @Nullable Long amountMinor) implements BookingStep {
    /// @throws IllegalArgumentException if the amount is less than zero
    public Fulfilled {
      if (amountMinor != null) requireNotNegative(amountMinor);
    }
  }

  /// It was cancelled.
  record Cancelled(BookingId booking) implements BookingStep {}

  private static void requireNotNegative(long amountMinor) {
    if (amountMinor < 0) throw new IllegalArgumentException("a booking of " + amountMinor);
  }
}
