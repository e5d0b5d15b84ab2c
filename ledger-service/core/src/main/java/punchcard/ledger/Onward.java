package punchcard.ledger;

import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Transaction;

/// What a fact asks of another member's account.
public sealed interface Onward {
  /// Whose account.
  MemberId member();

  /// What has left is to arrive.
  record Arrive(Passage passage) implements Onward {
    @Override
    public MemberId member() {
      return passage.to();
    }
  }

  /// What could not arrive is to come back.
  record ComeBack(Passage passage, Refusal why) implements Onward {
    @Override
    public MemberId member() {
      return passage.from();
    }
  }

  /// What was handed over is to arrive.
  record TakeOver(Handover handover) implements Onward {
    @Override
    public MemberId member() {
      return handover.to();
    }
  }

  /// What follows from a fact, if anything does.
  static Optional<Onward> from(LedgerEvent fact) {
    return switch (fact) {
      case LedgerEvent.Posted(Entry entry, _) -> from(entry.transaction());
      case LedgerEvent.Refused(TransferArrival arrival, Refusal why, _, _) ->
          Optional.of(new ComeBack(arrival.passage(), asToldToOthers(why)));
      case LedgerEvent.Refused(HandoverArrival arrival, Refusal why, _, _) ->
          Optional.of(new ComeBack(passage(arrival.handover()), why));
      case LedgerEvent.Refused _, LedgerEvent.Proposed _, LedgerEvent.Declined _ ->
          Optional.empty();
    };
  }

  /// Who sent something to an erased member learns no more than of one that never was.
  private static Refusal asToldToOthers(Refusal why) {
    return why == Refusal.MEMBER_ERASED ? Refusal.UNKNOWN_MEMBER : why;
  }

  /// Only lots can be too many to count; debts are never handed over with them.
  private static Passage passage(Handover handover) {
    return new Passage(
        handover.transferId(), handover.from(), handover.to(), handover.sentAt(), handover.lots());
  }

  private static Optional<Onward> from(Transaction posted) {
    return switch (posted.origin()) {
      case Origin.TransferSent sent -> Optional.of(new Arrive(passage(posted, sent)));
      case Origin.PointsHandedOver sent -> Optional.of(new TakeOver(handover(posted, sent)));
      case Origin _ -> Optional.empty();
    };
  }

  private static Passage passage(Transaction posted, Origin.TransferSent sent) {
    return new Passage(
        sent.transferId(), posted.member(), sent.to(), posted.occurredAt(), posted.moved().taken());
  }

  private static Handover handover(Transaction posted, Origin.PointsHandedOver sent) {
    return new Handover(
        sent.transferId(),
        posted.member(),
        sent.to(),
        posted.occurredAt(),
        sent.merge(),
        sent.undoing(),
        sent.merges(),
        posted.moved().taken(),
        posted.moved().repaid());
  }
}
