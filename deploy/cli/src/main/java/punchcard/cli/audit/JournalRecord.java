package punchcard.cli.audit;

import org.jspecify.annotations.Nullable;
import punchcard.avro.LedgerEntry;
import punchcard.kernel.LogPosition;

/// One record of the journal, as it lies there.
public sealed interface JournalRecord {
  /// Where it lies.
  LogPosition at();

  /// Its bytes are an entry's.
  ///
  /// @param key the record's key
  record Legible(LogPosition at, @Nullable String key, LedgerEntry entry)
      implements JournalRecord {}

  /// Its bytes are no entry's.
  ///
  /// @param why what is wrong with them
  record Illegible(LogPosition at, String why) implements JournalRecord {}
}
