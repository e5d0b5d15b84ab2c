package punchcard.ledger;

import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;

/// A request to post to one member's accounts.
public sealed interface Command permits Issue, Redeem {
  /// Whose accounts.
  MemberId member();

  Timing timing();

  /// Where the request lies.
  LogPosition posting();
}
