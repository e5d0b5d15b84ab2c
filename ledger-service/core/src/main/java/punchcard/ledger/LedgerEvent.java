package punchcard.ledger;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Entry;

/// A fact that the ledger has decided.
public sealed interface LedgerEvent extends Outcome {
  /// An entry was made.
  ///
  /// @param source which posting made it; null: one without a stream
  record Posted(Entry entry, @Nullable Source source) implements LedgerEvent {}

  /// A request was refused. Remembered: asked again, it is refused again for the same reason.
  ///
  /// @param currency which of the request's currencies stood in the way; null: none did
  /// @param spendableMinor what the member could have spent in it; minor units
  record Refused(Command request, Refusal reason, @Nullable Currency currency, long spendableMinor)
      implements LedgerEvent {}

  /// An adjustment waits for a second person.
  record Proposed(Proposal proposal) implements LedgerEvent {}

  /// A second person said no.
  record Declined(Proposal proposal, Asker by) implements LedgerEvent {}
}
