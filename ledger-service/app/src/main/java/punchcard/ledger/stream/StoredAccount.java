package punchcard.ledger.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.Account;

/// An account as the store has it.
///
/// @param offset of the last posting that changed it
/// @param wakesAt when to look whether something of it has ended: never later than something does;
///     null: nothing ends by itself
record StoredAccount(Account account, long offset, @Nullable Instant wakesAt) {
  /// Before anything was posted.
  static final StoredAccount NEW = new StoredAccount(Account.NEW, 0, null);

  /// Whether something may have ended by now.
  boolean isDue(Instant now) {
    return wakesAt != null && !wakesAt.isAfter(now);
  }
}
