package punchcard.ledger;

import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;

/// Looks members' accounts up.
public interface Accounts {
  /// The account, or where to ask for it.
  Lookup find(MemberId member);

  /// What a look-up finds.
  sealed interface Lookup {
    /// The account as it is when the log up to this position is posted.
    record Found(Account account, LogPosition position) implements Lookup {}

    /// Nothing was posted to this member up to this position.
    record Unknown(LogPosition position) implements Lookup {}

    /// Another instance has it and can be asked over HTTP.
    record Elsewhere(String host, int port) implements Lookup {}

    /// It is being moved or read back; asking again later helps.
    record NotReady() implements Lookup {}
  }
}
