package punchcard.cli;

import java.io.Closeable;
import java.io.IOException;
import punchcard.avro.LedgerEntry;
import punchcard.kernel.LogPosition;

/// Writes entries in one of the formats. Closing it writes what it still holds.
interface EntryWriter extends Closeable {
  /// Writes one more.
  ///
  /// @param position where the journal has the entry
  void write(LedgerEntry entry, LogPosition position) throws IOException;
}
