package punchcard.miner.points;

import static punchcard.miner.points.JournalTables.DEBTS;
import static punchcard.miner.points.JournalTables.DEBTS_REPAID;
import static punchcard.miner.points.JournalTables.ENTRIES;
import static punchcard.miner.points.JournalTables.LEGS;
import static punchcard.miner.points.JournalTables.LOTS;
import static punchcard.miner.points.JournalTables.LOTS_RESTORED;
import static punchcard.miner.points.JournalTables.LOTS_TAKEN;
import static punchcard.miner.points.JournalTables.METADATA;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import punchcard.avro.LedgerEntry;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;
import punchcard.miner.Miner;
import punchcard.miner.Row;
import punchcard.miner.Table;
import punchcard.miner.View;
import punchcard.miner.points.JournalRows.DebtRow;
import punchcard.miner.points.JournalRows.EntryRow;
import punchcard.miner.points.JournalRows.LegRow;
import punchcard.miner.points.JournalRows.LotRow;
import punchcard.miner.points.JournalRows.NoteRow;
import punchcard.miner.points.JournalRows.Source;

/// Keeps the journal as tables, entry by entry, so that balances and totals are sums in SQL and
/// every point has its rule.
@Singleton
final class PointsMiner implements Miner<LedgerEntry> {
  @Override
  public String name() {
    return "points";
  }

  @Override
  public int edition() {
    return 3;
  }

  @Override
  public Topic<LedgerEntry> log() {
    return Topics.LEDGER_ENTRIES;
  }

  @Override
  public List<Table<?>> tables() {
    return List.of(ENTRIES, LEGS, LOTS, LOTS_TAKEN, LOTS_RESTORED, DEBTS, DEBTS_REPAID, METADATA);
  }

  @Override
  public List<View> views() {
    return PointsViews.ALL;
  }

  @Override
  public List<Row<?>> fold(LedgerEntry entry, LogPosition at) {
    Rows rows = new Rows(entry, at);
    rows.add(ENTRIES.row(new EntryRow(entry, Body.of(entry.getBody()), at)));
    rows.add(LEGS, entry.getLegs(), LegRow::new);
    rows.add(LOTS, entry.getLotsMade(), LotRow::new);
    rows.add(LOTS_TAKEN, entry.getLotsTaken(), (of, taken) -> new LotRow(of, Takings.lot(taken)));
    rows.add(LOTS_RESTORED, entry.getLotsRestored(), LotRow::new);
    rows.add(DEBTS, entry.getDebtsMade(), DebtRow::new);
    rows.add(DEBTS_REPAID, entry.getDebtsRepaid(), DebtRow::new);
    rows.add(
        METADATA,
        new TreeMap<>(entry.getMetadata()).entrySet(),
        (of, note) -> new NoteRow(of, note.getKey(), note.getValue()));
    return rows.all;
  }

  /// The rows of one entry.
  private static final class Rows {
    private final LedgerEntry entry;
    private final LogPosition at;
    private final List<Row<?>> all = new ArrayList<>(8);

    Rows(LedgerEntry entry, LogPosition at) {
      this.entry = entry;
      this.at = at;
    }

    void add(Row<?> row) {
      all.add(row);
    }

    <E, R> void add(Table<R> table, Collection<E> elements, BiFunction<Source, E, R> row) {
      int no = 0;
      for (E element : elements)
        all.add(table.row(row.apply(new Source(entry, ++no, at), element)));
    }
  }
}
