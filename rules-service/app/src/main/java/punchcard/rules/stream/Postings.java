package punchcard.rules.stream;

import java.util.List;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import punchcard.avro.Cause;
import punchcard.avro.Credit;
import punchcard.avro.Issue;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.Source;
import punchcard.rules.Decision.Earned;

/// Puts what an event earns into a request to the ledger.
final class Postings {
  /// The order of the postings is that of the events, so an event's offset is its posting's
  /// position: by it the ledger knows what it has posted.
  private static final String STREAM = "rules";

  private Postings() {}

  static Posting of(Earned earned, MemberEvent event, String partner, RecordMetadata at) {
    Position position = new Position(at.topic(), at.partition(), at.offset());
    Cause cause = new Cause(partner, event.getEventId(), event.getReceivedAt(), position);
    List<Credit> credits = earned.credits().stream().map(Postings::credit).toList();
    return Posting.newBuilder()
        .setMemberId(event.getMemberId())
        .setOccurredAt(event.getOccurredAt())
        .setSource(new Source(STREAM, at.offset()))
        .setBody(new Issue(cause, credits))
        .build();
  }

  private static Credit credit(punchcard.rules.Credit credit) {
    return new Credit(
        credit.points().currency().code(),
        credit.points().minor(),
        credit.fundedBy().value(),
        credit.agreement().value(),
        credit.agreementVersion(),
        credit.rule().value(),
        credit.expiresOn());
  }
}
