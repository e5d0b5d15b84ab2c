package punchcard.ledger;

import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Transaction;

/// What a fact asks of another member's account.
public sealed interface Onward {
  Passage passage();

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

  /// What follows from a fact, if anything does.
  static Optional<Onward> from(LedgerEvent fact) {
    return switch (fact) {
      case LedgerEvent.Posted(Entry entry, _) -> from(entry.transaction());
      case LedgerEvent.Refused(TransferArrival arrival, Refusal why, _, _) ->
          Optional.of(new ComeBack(arrival.passage(), why));
      case LedgerEvent.Refused _, LedgerEvent.Proposed _, LedgerEvent.Declined _ ->
          Optional.empty();
    };
  }

  private static Optional<Onward> from(Transaction posted) {
    if (!(posted.origin() instanceof Origin.TransferSent sent)) return Optional.empty();
    return Optional.of(
        new Arrive(
            new Passage(
                sent.transferId(),
                posted.member(),
                sent.to(),
                posted.occurredAt(),
                posted.moved().taken())));
  }
}
