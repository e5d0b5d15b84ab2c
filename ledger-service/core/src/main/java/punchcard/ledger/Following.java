package punchcard.ledger;

import java.util.Optional;

/// What follows by itself from how an account stands: an erased member keeps nothing, a merged one
/// nothing that is free, and what came by a merge that is undone goes back.
final class Following {
  private Following() {}

  /// The next entry, until nothing follows.
  static Optional<LedgerEvent.Posted> next(Standing standing) {
    return switch (standing.account().ties().status()) {
      case Status.Erased _ -> Forfeiting.next(standing);
      case Status.Open _, Status.Merged _ -> HandingOver.next(standing);
    };
  }
}
