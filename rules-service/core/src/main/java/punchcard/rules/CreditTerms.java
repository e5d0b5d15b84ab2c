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
public record CreditTerms(
    Currency currency,
    AmountExpression amount,
    Rounding rounding,
    PartnerId fundedBy,
    @Nullable Period expires) {

  Points earnedBy(Event event) {
    return new Points(rounding.of(amount.of(event)), currency);
  }

  @Nullable LocalDate expiryOf(Event event) {
    return expires == null ? null : event.day().plus(expires);
  }
}
