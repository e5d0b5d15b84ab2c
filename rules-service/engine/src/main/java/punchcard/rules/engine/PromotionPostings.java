package punchcard.rules.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import punchcard.avro.CancelPromise;
import punchcard.avro.Cause;
import punchcard.avro.Mature;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.kernel.Currency;
import punchcard.rules.Credit;
import punchcard.rules.Promise.OfPromotion;
import punchcard.rules.PromotionRun;
import punchcard.rules.engine.PastOfMembers.Placed;

/// Puts what becomes of the points that a promotion has promised a member into requests to the
/// ledger: one for each currency.
///
/// They lie among the differences: one event may complete several promotions in one currency.
///
/// @param run of the promotion
/// @param waiting of each currency, in minor units
/// @param events of the member, with those that were promised the points
/// @param at where the fact, the marker or the tick is by which they are asked
/// @param first how many postings were made for it before
record PromotionPostings(
    PromotionRun run,
    String member,
    SortedMap<Currency, Long> waiting,
    List<Placed> events,
    Position at,
    int first) {
  /// They are the member's.
  ///
  /// @param completing in its name
  List<Posting> mature(Placed completing) {
    Cause cause = CausedBy.of(completing.recorded().original(), completing.at()).cause(at);
    return each(
        completing.recorded().original().getOccurredAt(),
        booking -> new Mature(cause, booking, null));
  }

  /// They are void.
  ///
  /// @param promised in the name of the event with which they began to wait
  /// @param on when the promotion was found to be over
  List<Posting> cancel(CausedBy promised, Instant on) {
    Cause cause = promised.cause(at);
    return each(on, booking -> new CancelPromise(cause, booking));
  }

  private List<Posting> each(Instant on, Function<String, SpecificRecord> request) {
    List<Posting> postings = new ArrayList<>();
    for (Currency currency : waiting.keySet())
      postings.add(
          Differences.posting(
              member,
              on,
              request.apply(run.promise(currency)),
              credits(currency),
              at,
              first + postings.size()));
    return postings;
  }

  private List<Credit> credits(Currency currency) {
    return events.stream()
        .flatMap(event -> event.recorded().credited().stream())
        .filter(credit -> credit.points().currency().equals(currency))
        .filter(
            credit -> credit.promise() instanceof OfPromotion(PromotionRun of) && of.equals(run))
        .toList();
  }
}
