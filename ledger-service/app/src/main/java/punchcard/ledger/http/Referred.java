package punchcard.ledger.http;

import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Transaction;

/// What an entry refers to: at most one of these.
record Referred(
    @Nullable Long hold,
    @Nullable Long returned,
    @Nullable Long reversed,
    @Nullable String transferId) {
  private static final Referred NOTHING = new Referred(null, null, null, null);

  static Referred by(Transaction entry) {
    return switch (entry.origin()) {
      case Origin.PointsReserved _, Origin.RedemptionHeld _ -> toHold(entry.sequence());
      case Origin.HoldCaptured captured -> toHold(captured.hold());
      case Origin.HoldReleased released -> toHold(released.hold());
      case Origin.HoldExpired(long hold) -> toHold(hold);
      case Origin.RedemptionReturned back ->
          new Referred(null, back.returnedSequence(), null, null);
      case Origin.EntryReversed reversed ->
          new Referred(null, null, reversed.reversedSequence(), null);
      case Origin.TransferSent sent -> toTransfer(sent.transferId());
      case Origin.TransferReceived received -> toTransfer(received.transferId());
      case Origin.TransferReturned returned -> toTransfer(returned.transferId());
      case Origin.PointsHandedOver over -> toTransfer(over.transferId());
      case Origin.PointsTakenOver over -> toTransfer(over.transferId());
      case Origin.PointsIssued _, Origin.PointsRedeemed _, Origin.PointsExpired _ -> NOTHING;
      case Origin.PointsMatured _, Origin.PromiseCancelled _ -> NOTHING;
      case Origin.PointsAdjusted _, Origin.DifferencePosted _ -> NOTHING;
      case Origin.PointsConverted _, Origin.OpeningPosted _, Origin.Becoming _ -> NOTHING;
    };
  }

  private static Referred toHold(long number) {
    return new Referred(number, null, null, null);
  }

  private static Referred toTransfer(String id) {
    return new Referred(null, null, null, id);
  }
}
