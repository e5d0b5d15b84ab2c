package punchcard.rules.engine;

import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Cause;
import punchcard.avro.Credit;
import punchcard.avro.Issue;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.Promise;
import punchcard.avro.Sale;
import punchcard.avro.Source;
import punchcard.kernel.Currency;
import punchcard.rules.Promise.OfBooking;
import punchcard.rules.Promise.OfPromotion;
import punchcard.rules.Promise.UntilDay;

/// Puts what an event earns into a request to the ledger.
final class Postings {
  /// The order of the postings is that of the events, so an event's offset is its posting's
  /// position: by it the ledger knows what it has posted.
  static final String STREAM = "rules";

  private Postings() {}

  static Posting of(
      List<punchcard.rules.Credit> earned, MemberEvent event, String partner, Position at) {
    List<Credit> credits = earned.stream().map(Postings::credit).toList();
    Issue issue = new Issue(cause(event, partner, at), credits);
    return posting(STREAM, issue, event, at, PromotionNotes.of(earned));
  }

  static Cause cause(MemberEvent event, String partner, Position at) {
    Position position = new Position(at.getTopic(), at.getPartition(), at.getOffset());
    return new Cause(partner, event.getEventId(), event.getReceivedAt(), position);
  }

  static Posting posting(String stream, SpecificRecord body, MemberEvent event, Position at) {
    return posting(stream, body, event, at, Map.of());
  }

  private static Posting posting(
      String stream,
      SpecificRecord body,
      MemberEvent event,
      Position at,
      Map<String, String> notes) {
    return Posting.newBuilder()
        .setMemberId(event.getMemberId())
        .setOccurredAt(event.getOccurredAt())
        .setSource(new Source(stream, at.getOffset()))
        .setBody(body)
        .setMetadata(notes)
        .build();
  }

  static Credit credit(punchcard.rules.Credit credit) {
    return new Credit(
        credit.points().currency().code(),
        credit.points().minor(),
        credit.fundedBy().value(),
        credit.agreement().value(),
        credit.agreementVersion(),
        credit.rule().value(),
        credit.expiresOn(),
        promise(credit.promise(), credit.points().currency()),
        sale(credit.sale()));
  }

  private static @Nullable Promise promise(
      punchcard.rules.@Nullable Promise promise, Currency currency) {
    return switch (promise) {
      case null -> null;
      case OfBooking(var id) -> new Promise(id.toString(), null);
      case OfPromotion(var run) -> new Promise(run.promise(currency), null);
      case UntilDay(var day) -> new Promise(null, day);
    };
  }

  private static @Nullable Sale sale(punchcard.rules.@Nullable Sale sale) {
    return sale == null ? null : new Sale(sale.money(), sale.paidMinor());
  }
}
