package punchcard.accounting.period;

import punchcard.kernel.LogPosition;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Transaction;

/// An entry of the journal, and where the log has it.
public record LoggedEntry(LogPosition position, Entry entry) {
  public Transaction transaction() {
    return entry.transaction();
  }

  /// The entry's name: the member and the sequence number.
  public String entryId() {
    return entry.transaction().entryId();
  }
}
