package punchcard.ledger.stream;

import static punchcard.ledger.records.CauseRecords.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Arrive;
import punchcard.avro.CancelPromise;
import punchcard.avro.ComeBack;
import punchcard.avro.Forfeit;
import punchcard.avro.Mature;
import punchcard.avro.MergeInto;
import punchcard.avro.Posting;
import punchcard.avro.ReplyTo;
import punchcard.avro.Separate;
import punchcard.avro.TakeOver;
import punchcard.avro.UndoMerge;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.Cancellation;
import punchcard.ledger.Command;
import punchcard.ledger.Difference;
import punchcard.ledger.Envelope;
import punchcard.ledger.Forfeiture;
import punchcard.ledger.Handover;
import punchcard.ledger.HandoverArrival;
import punchcard.ledger.Issue;
import punchcard.ledger.Maturing;
import punchcard.ledger.Merge;
import punchcard.ledger.Onward;
import punchcard.ledger.Opening;
import punchcard.ledger.Passage;
import punchcard.ledger.Refusal;
import punchcard.ledger.Request;
import punchcard.ledger.Requests.Ask;
import punchcard.ledger.Separation;
import punchcard.ledger.Source;
import punchcard.ledger.Timing;
import punchcard.ledger.TransferArrival;
import punchcard.ledger.TransferComeback;
import punchcard.ledger.Unmerge;
import punchcard.ledger.journal.MergeId;
import punchcard.ledger.records.CauseRecords;
import punchcard.ledger.records.EntryRecords;

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
    return switch (onward) {
      case Onward.Arrive(Passage passage) ->
          posting(onward.member(), passage.sentAt(), PassageRecords.arrive(passage));
      case Onward.ComeBack(Passage passage, Refusal why) ->
          posting(onward.member(), passage.sentAt(), PassageRecords.comeBack(passage, why));
      case Onward.TakeOver(Handover handover) ->
          posting(onward.member(), handover.sentAt(), PassageRecords.takeOver(handover));
    };
  }

  private static Posting posting(MemberId member, Instant at, Object body) {
    return new Posting(member.value(), at, null, null, body, Envelope.NO_METADATA);
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
      case TransferArrival arrival -> PassageRecords.arrive(arrival.passage());
      case HandoverArrival arrival -> PassageRecords.takeOver(arrival.handover());
      case TransferComeback _, Forfeiture _, Merge _, Unmerge _, Separation _ ->
          throw new IllegalStateException("cannot be refused: " + command);
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
      case Arrive arrive -> new TransferArrival(envelope, PassageRecords.passage(arrive, envelope));
      case ComeBack back ->
          new TransferComeback(
              envelope, PassageRecords.passage(back, envelope), Refusal.valueOf(back.getWhy()));
      case TakeOver taken ->
          new HandoverArrival(envelope, PassageRecords.handover(taken, envelope));
      case Forfeit forfeit ->
          new Forfeiture(
              envelope, source, CauseRecords.read(forfeit.getOrder()), forfeit.getShown());
      case MergeInto merge ->
          new Merge(
              envelope,
              source,
              new MergeId(merge.getMergeId()),
              new MemberId(merge.getIntoMemberId()));
      case UndoMerge undo ->
          new Unmerge(
              envelope,
              source,
              new MergeId(undo.getMergeId()),
              new MemberId(undo.getIntoMemberId()));
      case Separate separate ->
          new Separation(
              envelope,
              source,
              new MergeId(separate.getMergeId()),
              new MemberId(separate.getMemberId()));
      default -> DemandRecords.request(envelope, body);
    };
  }
}
