package punchcard.ledger;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.Entry;

/// Which currency a fact is about.
final class Currencies {
  private Currencies() {}

  /// The first one's in an entry; null: a refusal for a reason that has none.
  static @Nullable Currency of(LedgerEvent fact) {
    return switch (fact) {
      case LedgerEvent.Posted(Entry entry, _) -> entry.transaction().legs().getFirst().currency();
      case LedgerEvent.Refused refused -> refused.currency();
      case LedgerEvent.Proposed(Proposal proposal) -> proposal.adjustment().currency();
      case LedgerEvent.Declined(Proposal proposal, _) -> proposal.adjustment().currency();
    };
  }
}
