package punchcard.rules.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.avro.ActivityRecorded;
import punchcard.avro.BookingCancelled;
import punchcard.avro.BookingFulfilled;
import punchcard.avro.BookingMade;
import punchcard.avro.EventCorrected;
import punchcard.avro.EventWithdrawn;
import punchcard.avro.HandedOn;
import punchcard.avro.MemberEvent;
import punchcard.avro.SpendRecorded;
import punchcard.avro.SpendReturned;
import punchcard.avro.VisitRecorded;
import punchcard.rules.Objection;

/// What facts say that change an earlier one: that a purchase was given back, that an event was
/// wrong, or never happened.
public final class Amending {
  private Amending() {}

  /// The partner's own name of the event that this fact changes; null: it changes none.
  public static @Nullable String changes(MemberEvent fact) {
    return switch (fact.getBody()) {
      case SpendReturned returned -> returned.getReturnedEventId();
      case EventCorrected corrected -> corrected.getCorrectedEventId();
      case EventWithdrawn withdrawn -> withdrawn.getWithdrawnEventId();
      default -> null;
    };
  }

  /// What is left of an event. The last correction tells what it was; returns are taken off that.
  ///
  /// @param amendments all that changes it, in the order of the log
  public static Left left(MemberEvent original, List<MemberEvent> amendments) {
    if (amendments.isEmpty()) return new Left.Some(original);
    boolean isWithdrawn = false;
    Object body = original.getBody();
    for (MemberEvent amendment : amendments)
      switch (amendment.getBody()) {
        case EventWithdrawn _ -> isWithdrawn = true;
        case EventCorrected corrected -> {
          if (!isCorrectable(body)) return new Left.Impossible(Objection.NOT_CORRECTABLE);
          body = corrected.getReplacement();
        }
        default -> {}
      }
    if (isWithdrawn && isStepOfBooking(body))
      return new Left.Impossible(Objection.STEP_OF_A_BOOKING);
    return isWithdrawn ? new Left.Nothing() : afterReturns(original, body, amendments);
  }

  private static Left afterReturns(
      MemberEvent original, Object body, List<MemberEvent> amendments) {
    List<SpendReturned> returns =
        amendments.stream()
            .map(MemberEvent::getBody)
            .filter(SpendReturned.class::isInstance)
            .map(SpendReturned.class::cast)
            .toList();
    if (returns.isEmpty()) return some(original, body);
    if (!(body instanceof SpendRecorded spend))
      return new Left.Impossible(Objection.NOT_A_PURCHASE);
    Purchase left = Purchase.of(spend);
    for (SpendReturned returned : returns) {
      if (!returned.getCurrency().equals(spend.getCurrency()))
        return new Left.Impossible(Objection.ANOTHER_CURRENCY);
      if (!left.covers(returned)) return new Left.Impossible(Objection.RETURN_ABOVE_PURCHASE);
      left = left.without(returned);
    }
    return left.isNothing() ? new Left.Nothing() : some(original, left.spend());
  }

  private static Left some(MemberEvent original, Object body) {
    return new Left.Some(MemberEvent.newBuilder(original).setBody(body).build());
  }

  private static boolean isCorrectable(Object body) {
    return body instanceof VisitRecorded
        || body instanceof SpendRecorded
        || body instanceof ActivityRecorded;
  }

  private static boolean isStepOfBooking(Object body) {
    return body instanceof BookingMade
        || body instanceof BookingFulfilled
        || body instanceof BookingCancelled
        || body instanceof HandedOn; // Of a booking: all else is kept with what it changes.
  }
}
