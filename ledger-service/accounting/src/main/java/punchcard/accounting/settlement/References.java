package punchcard.accounting.settlement;

import java.util.HashSet;
import java.util.Set;
import punchcard.ledger.journal.Cause;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Transaction;

/// Which entries are ever taken back. There are few: so of a long journal few are remembered.
final class References {
  private final Set<TakenBack> taken = new HashSet<>();

  void note(Transaction entry) {
    TakenBack.by(entry).ifPresent(taken::add);
  }

  /// Whether an entry is one of them.
  boolean areTo(Transaction entry) {
    return taken.contains(new TakenBack.Entry(entry.member(), entry.sequence()))
        || (entry.origin() instanceof Origin.PointsIssued(Cause cause)
            && taken.contains(new TakenBack.Award(Event.of(entry.member(), cause))));
  }
}
