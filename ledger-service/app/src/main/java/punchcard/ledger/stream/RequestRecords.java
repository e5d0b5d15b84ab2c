package punchcard.ledger.stream;

import static punchcard.ledger.records.CauseRecords.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Arrive;
import punchcard.avro.CancelPromise;
import punchcard.avro.ComeBack;
import punchcard.avro.Mature;
import punchcard.avro.Posting;
import punchcard.avro.ReplyTo;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.Cancellation;
import punchcard.ledger.Command;
import punchcard.ledger.Difference;
import punchcard.ledger.Envelope;
import punchcard.ledger.Issue;
import punchcard.ledger.Maturing;
import punchcard.ledger.Onward;
import punchcard.ledger.Opening;
import punchcard.ledger.Passage;
import punchcard.ledger.Refusal;
import punchcard.ledger.Request;
import punchcard.ledger.Requests.Ask;
import punchcard.ledger.Source;
import punchcard.ledger.Timing;
import punchcard.ledger.TransferArrival;
import punchcard.ledger.TransferComeback;
import punchcard.ledger.records.CauseRecords;
import punchcard.ledger.records.EntryRecords;
import punchcard.ledger.records.LotRecords;

/// Requests to post, as the log has them and as the core takes them.
final class RequestRecords {
  private final ZoneId zone;

  /// @param zone of the programme's days
  RequestRecords(ZoneId zone) {
    this.zone = zone;
  }

  /// @param recordedAt when the broker appended the posting
  /// @param at where it lies
  /// @throws IllegalArgumentException if the core's values cannot hold it: a fault of who wrote it
  Command command(Posting posting, Instant recordedAt, LogPosition at) {
    Envelope envelope =
        envelope(
            posting.getMemberId(), posting.getOccurredAt(), recordedAt, at, posting.getMetadata());
    punchcard.avro.Source of = posting.getSource();
    Source source = of == null ? null : new Source(of.getStream(), of.getPosition());
    return command(posting.getBody(), envelope, source);
  }

  static Posting posting(MemberId member, Ask ask, @Nullable ReplyTo replyTo) {
    return new Posting(
        member.value(),
        ask.askedAt(),
        null,
        replyTo,
        DemandRecords.body(ask.asker(), ask.demand(), ask.evidence()),
        ask.metadata());
  }

  /// A request as it was asked, without who waited for it.
  static Posting posting(Request request) {
    Envelope envelope = request.envelope();
    return new Posting(
        request.member().value(),
        envelope.timing().occurredAt(),
        null,
        null,
        DemandRecords.body(request.asker(), request.demand(), request.evidence()),
        envelope.metadata());
  }

  /// What a transfer asks of the other member's account.
  static Posting posting(Onward onward) {
    Passage passage = onward.passage();
    Object body =
        switch (onward) {
          case Onward.Arrive _ ->
              new Arrive(
                  passage.transferId(), passage.from().value(), LotRecords.records(passage.lots()));
          case Onward.ComeBack(_, Refusal why) ->
              new ComeBack(
                  passage.transferId(),
                  passage.to().value(),
                  why.name(),
                  LotRecords.records(passage.lots()));
        };
    return new Posting(
        onward.member().value(), passage.sentAt(), null, null, body, Envelope.NO_METADATA);
  }

  /// The request that a refusal quotes. Its source has done its work, and is not quoted.
  Command quoted(
      Object body, String memberId, Instant occurredAt, Instant recordedAt, LogPosition at) {
    return command(body, envelope(memberId, occurredAt, recordedAt, at, Map.of()), null);
  }

  private Envelope envelope(
      String memberId,
      Instant occurredAt,
      Instant recordedAt,
      LogPosition at,
      Map<String, String> metadata) {
    return new Envelope(
        new MemberId(memberId),
        Timing.of(occurredAt, recordedAt, zone),
        at,
        EntryRecords.metadata(metadata));
  }

  static Object quote(Command command) {
    return switch (command) {
      case Issue issue ->
          new punchcard.avro.Issue(
              record(issue.cause()), CreditRecords.creditRecords(issue.credits()));
      case Opening opening -> OpeningRecords.record(opening);
      case Difference difference ->
          new punchcard.avro.Difference(
              record(difference.cause()),
              CreditRecords.creditRecords(difference.credits()),
              CreditRecords.debitRecords(difference.debits()));
      case Maturing maturing ->
          new Mature(record(maturing.cause()), maturing.bookingId(), maturing.amountMinor());
      case Cancellation cancelled ->
          new CancelPromise(record(cancelled.cause()), cancelled.bookingId());
      case Request request ->
          DemandRecords.body(request.asker(), request.demand(), request.evidence());
      case TransferArrival arrival ->
          new Arrive(
              arrival.passage().transferId(),
              arrival.passage().from().value(),
              LotRecords.records(arrival.passage().lots()));
      case TransferComeback back ->
          throw new IllegalStateException("cannot be refused: " + back.passage());
    };
  }

  private static Command command(Object body, Envelope envelope, @Nullable Source source) {
    return switch (body) {
      case punchcard.avro.Issue issue ->
          new Issue(
              envelope,
              source,
              CauseRecords.read(issue.getCause()),
              CreditRecords.credits(issue.getCredits()));
      case punchcard.avro.Open open -> OpeningRecords.opening(envelope, source, open);
      case punchcard.avro.Difference difference ->
          new Difference(
              envelope,
              source,
              CauseRecords.read(difference.getCause()),
              CreditRecords.credits(difference.getCredits()),
              CreditRecords.debits(difference.getDebits()));
      case Mature mature ->
          new Maturing(
              envelope,
              source,
              CauseRecords.read(mature.getCause()),
              mature.getBookingId(),
              mature.getAmountMinor());
      case CancelPromise cancel ->
          new Cancellation(
              envelope, source, CauseRecords.read(cancel.getCause()), cancel.getBookingId());
      case Arrive arrive -> new TransferArrival(envelope, passage(arrive, envelope));
      case ComeBack back ->
          new TransferComeback(envelope, passage(back, envelope), Refusal.valueOf(back.getWhy()));
      default -> DemandRecords.request(envelope, body);
    };
  }

  private static Passage passage(Arrive arrive, Envelope envelope) {
    return new Passage(
        arrive.getTransferId(),
        new MemberId(arrive.getFromMemberId()),
        envelope.member(),
        envelope.timing().occurredAt(),
        LotRecords.read(arrive.getLots()));
  }

  private static Passage passage(ComeBack back, Envelope envelope) {
    return new Passage(
        back.getTransferId(),
        envelope.member(),
        new MemberId(back.getToMemberId()),
        envelope.timing().occurredAt(),
        LotRecords.read(back.getLots()));
  }
}
