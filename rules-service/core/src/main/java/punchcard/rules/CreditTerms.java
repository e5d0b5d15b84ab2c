package punchcard.rules;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Points;

/// One thing that a rule posts: so much of a currency, paid by a partner, to be spent by a date.
///
/// @param currency of what
/// @param amount how much, exactly
/// @param rounding how that becomes whole minor units
/// @param fundedBy the partner that pays
/// @param expires how long it lives from the event's day on; null: as the currency's policy says
/// @param pending how long it waits before it can be spent; null: it does not wait
/// @param basis whether it is given away or sold
public record CreditTerms(
    Currency currency,
    AmountExpression amount,
    Rounding rounding,
    PartnerId fundedBy,
    @Nullable Period expires,
    @Nullable Pending pending,
    Basis basis) {

  Points earnedOn(Occasion occasion) {
    return new Points(rounding.of(amount.of(occasion)), currency);
  }

  @Nullable LocalDate expiryOf(Event event) {
    return expires == null ? null : event.day().plus(expires);
  }

  /// What they wait for.
  ///
  /// @param rule that gives them
  /// @param occasion before the event
  @Nullable Promise promiseOf(RuleInForce rule, Occasion occasion) {
    Event event = occasion.event();
    return switch (pending) {
      case null -> null;
      case Pending.UntilBooking() -> new Promise.OfBooking(new PromiseId(made(event), currency));
      case Pending.UntilCompletion() ->
          Completing.isComplete(rule.run(), occasion.tally())
              ? null
              : new Promise.OfPromotion(rule.run());
      case Pending.UntilDay(LocalDate day) -> new Promise.UntilDay(day);
      case Pending.ForPeriod(Period period) -> new Promise.UntilDay(event.day().plus(period));
    };
  }

  private static BookingId made(Event event) {
    if (event.booking() instanceof BookingStep.Made made) return made.booking();
    throw new IllegalStateException(event.type() + " makes no booking to wait for");
  }

  @Nullable Sale saleOf(Event event) {
    return switch (basis) {
      case MARKETING -> null;
      case SALE -> {
        if (event.sale() == null) throw new IllegalStateException(event.type() + " has no money");
        yield event.sale();
      }
    };
  }
}
