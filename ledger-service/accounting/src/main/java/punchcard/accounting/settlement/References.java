package punchcard.accounting.settlement;

import java.util.HashSet;
import java.util.Set;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Transaction;

/// Which entries are ever taken back. There are few: so of a long journal few are remembered.
final class References {
  private final Set<String> entryIds = new HashSet<>();
  private final Set<Event> awards = new HashSet<>();

  void note(Transaction of) {
    switch (of.origin()) {
      case Origin.RedemptionReturned returned -> note(of.member(), returned.returnedSequence());
      case Origin.EntryReversed reversed -> note(of.member(), reversed.reversedSequence());
      case Origin.DifferencePosted posted -> awards.add(Event.of(of.member(), posted.cause()));
      case Origin.PointsIssued _,
          Origin.Spending _,
          Origin.PointsReserved _,
          Origin.RedemptionHeld _,
          Origin.HoldReleased _,
          Origin.HoldExpired _,
          Origin.PointsExpired _,
          Origin.PointsMatured _,
          Origin.PromiseCancelled _,
          Origin.PointsAdjusted _,
          Origin.TransferSent _,
          Origin.TransferReceived _,
          Origin.TransferReturned _,
          Origin.PointsConverted _,
          Origin.OpeningPosted _ -> {}
    }
  }

  private void note(MemberId member, long sequence) {
    entryIds.add(member + "-" + sequence);
  }

  /// Whether an entry is one of them.
  boolean areTo(Transaction entry) {
    return entryIds.contains(entry.entryId())
        || (entry.origin() instanceof Origin.PointsIssued(var cause)
            && awards.contains(Event.of(entry.member(), cause)));
  }
}
