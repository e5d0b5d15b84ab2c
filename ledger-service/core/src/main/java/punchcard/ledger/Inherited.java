package punchcard.ledger;

import java.util.List;
import punchcard.ledger.journal.MergeId;

/// By which merges the lots and debts came that an entry has made.
///
/// @param sequence of the entry
/// @param merges at least one, the last one last: from a member that had itself absorbed another
///     they have come by two
public record Inherited(long sequence, List<MergeId> merges) {
  public Inherited {
    merges = List.copyOf(merges);
  }
}
