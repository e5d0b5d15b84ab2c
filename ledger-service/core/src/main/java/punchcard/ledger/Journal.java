package punchcard.ledger;

import java.util.Optional;
import punchcard.ledger.journal.Entry;

/// Reads single entries of the journal, for what the ledger itself no longer remembers.
public interface Journal {
  /// The entry that lies there; empty: none does.
  ///
  /// @throws NotReadable if the journal does not answer
  Optional<Entry> at(int partition, long offset);

  /// The journal does not answer: nothing is known, and asking again may help.
  final class NotReadable extends RuntimeException {
    public NotReadable(String message, Throwable cause) {
      super(message, cause);
    }

    public NotReadable(String message) {
      super(message);
    }
  }
}
