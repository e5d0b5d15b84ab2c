package punchcard.rules.yaml;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import punchcard.rules.EventType;
import punchcard.rules.Pending;

/// Reads `pending: booking` and `pending: P14D`.
final class PendingReader {
  private static final String BOOKING = "booking";

  private PendingReader() {}

  /// @param on the type of event that earns the points; null if it is not known, which was told
  static @Nullable Pending read(@Nullable Text text, @Nullable EventType on) {
    if (text == null) return null;
    if (text.value().equals(BOOKING)) return untilBooking(text, on);
    Period period =
        text.as(
            Names::lifetime, "what points can wait for: booking, or at most 100 years: P14D, P3M");
    return period == null ? null : new Pending.ForPeriod(period);
  }

  private static @Nullable Pending untilBooking(Text text, @Nullable EventType on) {
    if (on != null && !on.equals(EventType.BOOKING_MADE)) {
      text.violates(on + " makes no booking, so its points cannot wait for one");
      return null;
    }
    return new Pending.UntilBooking();
  }
}
