package punchcard.rules.engine;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import punchcard.avro.CancelPromise;
import punchcard.avro.Cause;
import punchcard.avro.Mature;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.kernel.Currency;
import punchcard.rules.BookingId;
import punchcard.rules.BookingOutcome;
import punchcard.rules.BookingOutcome.Matured;
import punchcard.rules.BookingOutcome.MaturedInPart;
import punchcard.rules.BookingOutcome.NothingPromised;
import punchcard.rules.BookingOutcome.Promised;
import punchcard.rules.BookingOutcome.Voided;
import punchcard.rules.PromiseId;

/// Puts what becomes of a booking's points into requests to the ledger: one for each currency.
///
/// Each currency's requests are a stream of their own, `rules#POINTS`. The ledger takes one posting
/// per stream and position, and one event may mature several currencies by different amounts, and
/// earn something itself besides.
final class BookingPostings {
  private BookingPostings() {}

  static List<Posting> of(
      BookingOutcome outcome, BookingId booking, MemberEvent event, String partner, Position at) {
    Cause cause = Postings.cause(event, partner, at);
    return switch (outcome) {
      case Promised _, NothingPromised _ -> List.of();
      case MaturedInPart(_, var points) ->
          each(points.keySet(), event, at, c -> new Mature(cause, id(booking, c), points.get(c)));
      case Matured(var currencies) ->
          each(currencies, event, at, c -> new Mature(cause, id(booking, c), null));
      case Voided(var currencies) ->
          each(currencies, event, at, c -> new CancelPromise(cause, id(booking, c)));
    };
  }

  private static List<Posting> each(
      Set<Currency> currencies,
      MemberEvent event,
      Position at,
      Function<Currency, SpecificRecord> request) {
    return currencies.stream()
        .map(currency -> Postings.posting(stream(currency), request.apply(currency), event, at))
        .toList();
  }

  private static String stream(Currency currency) {
    return Postings.STREAM + "#" + currency;
  }

  private static String id(BookingId booking, Currency currency) {
    return new PromiseId(booking, currency).toString();
  }
}
