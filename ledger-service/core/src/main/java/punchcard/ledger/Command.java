package punchcard.ledger;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;

/// A request to post to one member's accounts.
public sealed interface Command
    permits Command.Sourced, Request, TransferArrival, TransferComeback, HandoverArrival {
  /// Whose accounts, when, and where the request lies.
  Envelope envelope();

  /// Whose accounts.
  default MemberId member() {
    return envelope().member();
  }

  default Timing timing() {
    return envelope().timing();
  }

  /// What an event brings about: it comes once, from a stream in a fixed order.
  sealed interface Sourced extends Command
      permits Issue,
          Opening,
          Difference,
          Maturing,
          Cancellation,
          Forfeiture,
          Merge,
          Unmerge,
          Separation {
    /// Its place in the stream of postings it comes from; null: it is never taken for a duplicate.
    @Nullable Source source();
  }
}
