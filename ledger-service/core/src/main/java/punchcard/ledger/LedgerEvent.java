package punchcard.ledger;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;

/// A fact that the ledger has decided.
public sealed interface LedgerEvent extends Outcome {
  /// An entry was made.
  ///
  /// @param source which posting made it; null: one without a stream
  record Posted(Entry entry, @Nullable Source source) implements LedgerEvent {}

  /// A request was refused. Remembered: asked again, it is refused again for the same reason.
  ///
  /// @param currency which of the request's currencies stood in the way
  /// @param spendableMinor what the member could have spent in it; minor units
  record Refused(Command request, Refusal reason, Currency currency, long spendableMinor)
      implements LedgerEvent {}
}
