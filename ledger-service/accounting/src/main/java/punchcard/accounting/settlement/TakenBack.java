package punchcard.accounting.settlement;

import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Cause;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Transaction;

/// Which earlier entry one takes something of back.
sealed interface TakenBack {
  /// The member's entry of that number.
  record Entry(MemberId member, long sequence) implements TakenBack {}

  /// What was awarded for an event.
  record Award(Event event) implements TakenBack {}

  /// Empty: the entry takes nothing back.
  static Optional<TakenBack> by(Transaction entry) {
    return switch (entry.origin()) {
      case Origin.RedemptionReturned back ->
          Optional.of(new Entry(entry.member(), back.returnedSequence()));
      case Origin.EntryReversed reversed ->
          Optional.of(new Entry(entry.member(), reversed.reversedSequence()));
      case Origin.DifferencePosted(Cause cause) ->
          Optional.of(new Award(Event.of(entry.member(), cause)));
      case Origin.PointsIssued _, Origin.Spending _, Origin.PointsReserved _ -> Optional.empty();
      case Origin.RedemptionHeld _, Origin.HoldReleased _, Origin.HoldExpired _ -> Optional.empty();
      case Origin.PointsExpired _, Origin.PointsMatured _, Origin.PromiseCancelled _ ->
          Optional.empty();
      case Origin.PointsAdjusted _, Origin.PointsConverted _, Origin.OpeningPosted _ ->
          Optional.empty();
      case Origin.TransferSent _, Origin.TransferReceived _, Origin.TransferReturned _ ->
          Optional.empty();
      case Origin.Becoming _, Origin.PointsHandedOver _, Origin.PointsTakenOver _ ->
          Optional.empty();
    };
  }
}
