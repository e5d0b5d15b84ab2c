package punchcard.miner.points;

import org.jspecify.annotations.Nullable;
import punchcard.avro.Debt;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.Lot;
import punchcard.kernel.LogPosition;

/// The rows that entries of the journal become.
final class JournalRows {
  private JournalRows() {}

  /// Where a row comes from.
  ///
  /// @param no the how manieth of its kind in the entry, from 1
  record Source(LedgerEntry entry, int no, LogPosition at) {}

  record EntryRow(LedgerEntry entry, Body body, LogPosition at) {}

  record LegRow(Source of, Leg leg) {}

  record LotRow(Source of, Lot lot) {}

  record DebtRow(Source of, Debt debt) {}

  record NoteRow(Source of, String name, @Nullable String value) {}
}
