package punchcard.rules;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import punchcard.kernel.Currency;
import punchcard.rules.BookingOutcome.Matured;
import punchcard.rules.BookingOutcome.MaturedInPart;
import punchcard.rules.BookingOutcome.NothingPromised;
import punchcard.rules.BookingOutcome.Promised;
import punchcard.rules.BookingOutcome.Voided;
import punchcard.rules.BookingStep.Cancelled;
import punchcard.rules.BookingStep.Fulfilled;
import punchcard.rules.BookingStep.Made;
import punchcard.rules.Decision.Earned;

/// Decides what becomes of the points that bookings promise.
public final class Promising {
  private Promising() {}

  /// What the step means. It does not depend on whether the step itself earns something, except
  /// where it makes the booking.
  ///
  /// @param before what the booking has promised so far
  /// @param decision what the step itself earns
  public static BookingOutcome decide(PromisedPoints before, BookingStep step, Decision decision) {
    return switch (step) {
      case Made made -> promise(made, decision);
      case Fulfilled _, Cancelled _ when before.isNone() -> new NothingPromised();
      case Fulfilled fulfilled -> mature(before, fulfilled);
      case Cancelled _ -> new Voided(before.waiting());
    };
  }

  /// What the booking has promised after the step.
  public static PromisedPoints evolve(PromisedPoints before, BookingOutcome outcome) {
    return switch (outcome) {
      case Promised(long bookedMinor, var points) -> before.promising(bookedMinor, points);
      case MaturedInPart(long fulfilledMinor, var points) ->
          before.maturing(fulfilledMinor, points);
      case Matured _, Voided _ -> PromisedPoints.none();
      case NothingPromised() -> before;
    };
  }

  /// What the step makes the member's of what was promised, in minor units.
  ///
  /// @param before what the booking has promised so far
  public static SortedMap<Currency, Long> matured(PromisedPoints before, BookingStep step) {
    if (!(step instanceof Fulfilled fulfilled)) return Collections.emptySortedMap();
    return switch (mature(before, fulfilled)) {
      case MaturedInPart(_, var points) -> points;
      case Matured _ -> before.left();
      case Promised _, Voided _, NothingPromised _ -> Collections.emptySortedMap();
    };
  }

  /// Whether the step may change, or depends on, what the booking has promised so far. A booking
  /// that is made and promises nothing need not be looked up.
  public static boolean concerns(BookingStep step, Decision decision) {
    return switch (step) {
      case Made made -> !promised(made, decision).isEmpty();
      case Fulfilled _, Cancelled _ -> true;
    };
  }

  private static BookingOutcome promise(Made made, Decision decision) {
    SortedMap<Currency, Long> points = promised(made, decision);
    return points.isEmpty() ? new NothingPromised() : new Promised(made.amountMinor(), points);
  }

  private static SortedMap<Currency, Long> promised(Made made, Decision decision) {
    SortedMap<Currency, Long> points = new TreeMap<>();
    if (decision instanceof Earned earned)
      for (Credit credit : earned.credits())
        if (credit.promise() instanceof Promise.OfBooking(PromiseId id)
            && id.booking().equals(made.booking()))
          points.merge(id.currency(), credit.points().minor(), Math::addExact);
    return points;
  }

  private static BookingOutcome mature(PromisedPoints before, Fulfilled fulfilled) {
    Long minor = fulfilled.amountMinor();
    return minor == null || before.isWholeWith(minor)
        ? new Matured(before.waiting())
        : new MaturedInPart(minor, before.part(minor));
  }
}
