package punchcard.ledger.records;

import org.jspecify.annotations.Nullable;
import punchcard.avro.DifferencePosted;
import punchcard.avro.EntryReversed;
import punchcard.avro.HoldCaptured;
import punchcard.avro.HoldExpired;
import punchcard.avro.HoldReleased;
import punchcard.avro.MemberMerged;
import punchcard.avro.MemberSeparated;
import punchcard.avro.MemberUnmerged;
import punchcard.avro.OpeningPosted;
import punchcard.avro.PointsAdjusted;
import punchcard.avro.PointsConverted;
import punchcard.avro.PointsExpired;
import punchcard.avro.PointsForfeited;
import punchcard.avro.PointsHandedOver;
import punchcard.avro.PointsIssued;
import punchcard.avro.PointsMatured;
import punchcard.avro.PointsRedeemed;
import punchcard.avro.PointsReserved;
import punchcard.avro.PointsTakenOver;
import punchcard.avro.Position;
import punchcard.avro.PromiseCancelled;
import punchcard.avro.RedemptionHeld;
import punchcard.avro.RedemptionReturned;
import punchcard.avro.TransferReceived;
import punchcard.avro.TransferReturned;
import punchcard.avro.TransferSent;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Cause;
import punchcard.ledger.journal.IdempotencyKey;
import punchcard.ledger.journal.MergeId;
import punchcard.ledger.journal.Origin;

/// Why entries were made, as the journal has it and as the core makes it.
final class OriginRecords {
  private OriginRecords() {}

  static Object body(Origin origin) {
    return switch (origin) {
      case Origin.PointsIssued(Cause cause) -> new PointsIssued(CauseRecords.record(cause));
      case Origin.PointsRedeemed redeemed ->
          new PointsRedeemed(
              redeemed.partner().value(),
              redeemed.key().value(),
              redeemed.caller(),
              redeemed.reason(),
              RedemptionTermsRecords.record(redeemed.terms()));
      case Origin.PointsReserved reserved ->
          new PointsReserved(
              reserved.partner().value(),
              CauseRecords.record(reserved.asker()),
              reserved.expiresAt(),
              reserved.reason());
      case Origin.RedemptionHeld held ->
          new RedemptionHeld(
              held.partner().value(),
              CauseRecords.record(held.asker()),
              held.expiresAt(),
              held.reason(),
              SpendingRecords.record(held.passed()));
      case Origin.HoldCaptured captured ->
          new HoldCaptured(
              captured.hold(),
              captured.partner().value(),
              CauseRecords.record(captured.asker()),
              RedemptionTermsRecords.record(captured.terms()));
      case Origin.HoldReleased released ->
          new HoldReleased(released.hold(), CauseRecords.record(released.asker()));
      case Origin.HoldExpired(long hold) -> new HoldExpired(hold);
      case Origin.PointsExpired() -> new PointsExpired();
      case Origin.PointsMatured(@Nullable Cause cause) ->
          new PointsMatured(cause == null ? null : CauseRecords.record(cause));
      case Origin.PromiseCancelled(Cause cause) -> new PromiseCancelled(CauseRecords.record(cause));
      case Origin.RedemptionReturned returned ->
          new RedemptionReturned(
              returned.returnedSequence(),
              returned.partner().value(),
              CauseRecords.record(returned.asker()),
              returned.reason());
      case Origin.EntryReversed reversed ->
          new EntryReversed(
              reversed.reversedSequence(),
              CauseRecords.record(reversed.asker()),
              reversed.reason());
      case Origin.PointsAdjusted adjusted ->
          new PointsAdjusted(
              CauseRecords.record(adjusted.asker()), adjusted.reason(), adjusted.approvedBy());
      case Origin.DifferencePosted(Cause cause) -> new DifferencePosted(CauseRecords.record(cause));
      case Origin.TransferSent sent ->
          new TransferSent(
              sent.transferId(),
              sent.to().value(),
              CauseRecords.record(sent.asker()),
              sent.reason());
      case Origin.TransferReceived(String id, MemberId from) ->
          new TransferReceived(id, from.value());
      case Origin.TransferReturned(String id, MemberId to, String why) ->
          new TransferReturned(id, to.value(), why);
      case Origin.OpeningPosted(Cause cause, String file, int line) ->
          new OpeningPosted(CauseRecords.record(cause), file, line);
      case Origin.PointsForfeited(LogPosition order, String shown, boolean asShown) ->
          new PointsForfeited(order == null ? null : CauseRecords.record(order), shown, asShown);
      case Origin.MemberMerged(MergeId merge, MemberId into) ->
          new MemberMerged(merge.value(), into.value());
      case Origin.MemberUnmerged(MergeId merge, MemberId into) ->
          new MemberUnmerged(merge.value(), into.value());
      case Origin.MemberSeparated(MergeId merge, MemberId member) ->
          new MemberSeparated(merge.value(), member.value());
      case Origin.PointsHandedOver over ->
          new PointsHandedOver(
              over.transferId(),
              over.to().value(),
              over.merge().value(),
              over.undoing(),
              MergeRecords.names(over.merges()));
      case Origin.PointsTakenOver over ->
          new PointsTakenOver(
              over.transferId(),
              over.from().value(),
              over.merge().value(),
              over.undoing(),
              MergeRecords.names(over.merges()));
      case Origin.PointsConverted converted ->
          new PointsConverted(
              converted.rateFrom(), converted.rateTo(), CauseRecords.record(converted.asker()));
    };
  }

  static Origin read(Object body) {
    return switch (body) {
      case PointsIssued issued -> new Origin.PointsIssued(CauseRecords.read(issued.getCause()));
      case PointsRedeemed redeemed ->
          new Origin.PointsRedeemed(
              new PartnerId(redeemed.getPartner()),
              new IdempotencyKey(redeemed.getIdempotencyKey()),
              redeemed.getCaller(),
              redeemed.getReason(),
              RedemptionTermsRecords.read(redeemed.getTerms()));
      case PointsReserved reserved ->
          new Origin.PointsReserved(
              new PartnerId(reserved.getPartner()),
              CauseRecords.read(reserved.getAsker()),
              reserved.getExpiresAt(),
              reserved.getReason());
      case RedemptionHeld held ->
          new Origin.RedemptionHeld(
              new PartnerId(held.getPartner()),
              CauseRecords.read(held.getAsker()),
              held.getExpiresAt(),
              held.getReason(),
              SpendingRecords.read(held.getPassed()));
      case HoldCaptured captured ->
          new Origin.HoldCaptured(
              captured.getHold(),
              new PartnerId(captured.getPartner()),
              CauseRecords.read(captured.getAsker()),
              RedemptionTermsRecords.read(captured.getTerms()));
      case HoldReleased released ->
          new Origin.HoldReleased(released.getHold(), CauseRecords.read(released.getAsker()));
      case HoldExpired expired -> new Origin.HoldExpired(expired.getHold());
      case PointsExpired _ -> new Origin.PointsExpired();
      case PointsMatured matured -> new Origin.PointsMatured(cause(matured.getCause()));
      case PromiseCancelled cancelled ->
          new Origin.PromiseCancelled(CauseRecords.read(cancelled.getCause()));
      case RedemptionReturned returned ->
          new Origin.RedemptionReturned(
              returned.getReturnedSequence(),
              new PartnerId(returned.getPartner()),
              CauseRecords.read(returned.getAsker()),
              returned.getReason());
      case EntryReversed reversed ->
          new Origin.EntryReversed(
              reversed.getReversedSequence(),
              CauseRecords.read(reversed.getAsker()),
              reversed.getReason());
      case PointsAdjusted adjusted ->
          new Origin.PointsAdjusted(
              CauseRecords.read(adjusted.getAsker()),
              adjusted.getReason(),
              adjusted.getApprovedBy());
      case DifferencePosted posted ->
          new Origin.DifferencePosted(CauseRecords.read(posted.getCause()));
      case TransferSent sent ->
          new Origin.TransferSent(
              sent.getTransferId(),
              new MemberId(sent.getToMemberId()),
              CauseRecords.read(sent.getAsker()),
              sent.getReason());
      case TransferReceived received ->
          new Origin.TransferReceived(
              received.getTransferId(), new MemberId(received.getFromMemberId()));
      case TransferReturned returned ->
          new Origin.TransferReturned(
              returned.getTransferId(), new MemberId(returned.getToMemberId()), returned.getWhy());
      case OpeningPosted posted ->
          new Origin.OpeningPosted(
              CauseRecords.read(posted.getCause()), posted.getImportFile(), posted.getImportLine());
      case PointsForfeited forfeited -> forfeited(forfeited);
      case MemberMerged merged ->
          new Origin.MemberMerged(
              new MergeId(merged.getMergeId()), new MemberId(merged.getIntoMemberId()));
      case MemberUnmerged undone ->
          new Origin.MemberUnmerged(
              new MergeId(undone.getMergeId()), new MemberId(undone.getIntoMemberId()));
      case MemberSeparated separated ->
          new Origin.MemberSeparated(
              new MergeId(separated.getMergeId()), new MemberId(separated.getMemberId()));
      case PointsHandedOver over ->
          new Origin.PointsHandedOver(
              over.getTransferId(),
              new MemberId(over.getToMemberId()),
              new MergeId(over.getMergeId()),
              over.getUndoing(),
              MergeRecords.read(over.getMerges()));
      case PointsTakenOver over ->
          new Origin.PointsTakenOver(
              over.getTransferId(),
              new MemberId(over.getFromMemberId()),
              new MergeId(over.getMergeId()),
              over.getUndoing(),
              MergeRecords.read(over.getMerges()));
      case PointsConverted converted ->
          new Origin.PointsConverted(
              converted.getRateFrom(),
              converted.getRateTo(),
              CauseRecords.read(converted.getAsker()));
      default -> throw new IllegalStateException("not an entry's body: " + body.getClass());
    };
  }

  private static Origin forfeited(PointsForfeited forfeited) {
    @Nullable Position order = forfeited.getOrder();
    return new Origin.PointsForfeited(
        order == null ? null : CauseRecords.read(order),
        forfeited.getShown(),
        forfeited.getAsShown());
  }

  private static @Nullable Cause cause(punchcard.avro.@Nullable Cause record) {
    return record == null ? null : CauseRecords.read(record);
  }
}
