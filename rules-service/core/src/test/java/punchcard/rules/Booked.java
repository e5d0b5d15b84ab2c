package punchcard.rules;

import static punchcard.rules.Programme.BOOKING;
import static punchcard.rules.Programme.POINTS;
import static punchcard.rules.Programme.agreement;
import static punchcard.rules.Programme.gyms;
import static punchcard.rules.Programme.posting;
import static punchcard.rules.Programme.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.rules.Decision.Nothing;

/// One booking at the gym, what it has promised, and what became of that.
final class Booked {
  static final Currency TIER = new Currency("TIER");
  private static final BookingId BOOKING_17 = gyms("17");

  private final List<BookingOutcome> outcomes = new ArrayList<>();
  private PromisedPoints promised = PromisedPoints.none();

  /// The booking is made, and earns so many points and so much of another currency.
  BookingOutcome made(long amountMinor, long points, long tier) {
    Programme member =
        new Programme()
            .under(
                agreement(
                    1, rule("book", BOOKING, null, waits(POINTS, points), waits(TIER, tier))));
    return happens(
        new BookingStep.Made(BOOKING_17, amountMinor),
        member.bookOn("2026-03-02", "17", amountMinor));
  }

  /// A part is fulfilled; null: all of it.
  BookingOutcome fulfilled(@Nullable Long amountMinor) {
    return happens(
        new BookingStep.Fulfilled(BOOKING_17, amountMinor), new Nothing(NoPoints.NO_RULE));
  }

  BookingOutcome cancelled() {
    return happens(new BookingStep.Cancelled(BOOKING_17), new Nothing(NoPoints.NO_RULE));
  }

  PromisedPoints promised() {
    return promised;
  }

  /// What matured in part, so far.
  long matured(Currency currency) {
    long sum = 0;
    for (BookingOutcome outcome : outcomes)
      if (outcome instanceof BookingOutcome.MaturedInPart(_, var points))
        sum += points.getOrDefault(currency, 0L);
    return sum;
  }

  private BookingOutcome happens(BookingStep step, Decision decision) {
    BookingOutcome outcome = Promising.decide(promised, step, decision);
    promised = Promising.evolve(promised, outcome);
    outcomes.add(outcome);
    return outcome;
  }

  private static CreditTerms waits(Currency currency, long amount) {
    return posting(currency, _ -> Ratio.whole(amount), new Pending.UntilBooking(), Basis.MARKETING);
  }

  static Map<Currency, Long> amounts(long points, long tier) {
    return Map.of(POINTS, points, TIER, tier);
  }
}
