package punchcard.rules.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import punchcard.rules.BookingOutcome;
import punchcard.rules.BookingOutcome.Matured;
import punchcard.rules.BookingOutcome.MaturedInPart;
import punchcard.rules.BookingOutcome.NothingPromised;
import punchcard.rules.BookingOutcome.Promised;
import punchcard.rules.BookingOutcome.Voided;

/// Counts what became of bookings' points. A fulfilment or cancellation of a booking that has
/// promised nothing is counted too: many of them may mean that bookings do not arrive.
final class BookingMetrics {
  private final Counter promised;
  private final Counter matured;
  private final Counter maturedInPart;
  private final Counter voided;
  private final Counter nothingPromised;

  BookingMetrics(MeterRegistry meters) {
    this.promised = bookings("promised", meters);
    this.matured = bookings("matured", meters);
    this.maturedInPart = bookings("matured-in-part", meters);
    this.voided = bookings("voided", meters);
    this.nothingPromised = bookings("nothing-promised", meters);
  }

  void count(BookingOutcome outcome) {
    switch (outcome) {
      case Promised _ -> promised.increment();
      case Matured _ -> matured.increment();
      case MaturedInPart _ -> maturedInPart.increment();
      case Voided _ -> voided.increment();
      case NothingPromised() -> nothingPromised.increment();
    }
  }

  private static Counter bookings(String outcome, MeterRegistry meters) {
    return Counter.builder("punchcard.rules.bookings")
        .description("Steps of bookings by what they meant for the points promised")
        .tag("outcome", outcome)
        .register(meters);
  }
}
