package punchcard.ledger.records;

import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import punchcard.avro.LedgerEntry;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Hash;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Transaction;

/// Entries, as the journal has them and as the core makes them.
public final class EntryRecords {
  private static final SortedMap<String, String> NO_METADATA =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  private EntryRecords() {}

  /// An entry as the journal has it.
  public static LedgerEntry record(Entry entry) {
    Transaction of = entry.transaction();
    Movements moved = of.moved();
    return new LedgerEntry(
        of.entryId(),
        of.member().value(),
        of.sequence(),
        of.occurredAt(),
        of.recordedAt(),
        of.period().toString(),
        LegRecords.records(of.legs()),
        LotRecords.records(moved.made()),
        LotRecords.taken(moved.taken()),
        entry.hashFormat(),
        ByteBuffer.wrap(entry.previousHash().bytes()),
        ByteBuffer.wrap(entry.hash().bytes()),
        OriginRecords.body(of.origin()),
        LotRecords.records(moved.restored()),
        DebtRecords.records(moved.owed()),
        DebtRecords.records(moved.repaid()),
        of.metadata());
  }

  /// An entry as the core makes it.
  ///
  /// @throws IllegalArgumentException if the core's values cannot hold it, or its legs do not sum
  ///     to zero
  public static Entry read(LedgerEntry record) {
    Transaction transaction =
        new Transaction(
            new MemberId(record.getMemberId()),
            record.getSequence(),
            record.getOccurredAt(),
            record.getRecordedAt(),
            YearMonth.parse(record.getPeriod()),
            LegRecords.read(record.getLegs()),
            new Movements(
                LotRecords.read(record.getLotsMade()),
                LotRecords.readTaken(record.getLotsTaken()),
                LotRecords.read(record.getLotsRestored()),
                DebtRecords.read(record.getDebtsMade()),
                DebtRecords.read(record.getDebtsRepaid())),
            OriginRecords.read(record.getBody()),
            metadata(record.getMetadata()));
    return new Entry(
        transaction,
        Hash.read(record.getPreviousHash().duplicate()),
        record.getHashFormat(),
        Hash.read(record.getHash().duplicate()));
  }

  /// A caller's notes in the order of their keys.
  public static SortedMap<String, String> metadata(Map<String, String> notes) {
    return notes.isEmpty() ? NO_METADATA : Collections.unmodifiableSortedMap(new TreeMap<>(notes));
  }
}
