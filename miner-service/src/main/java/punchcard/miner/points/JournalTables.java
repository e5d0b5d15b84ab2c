package punchcard.miner.points;

import static punchcard.miner.ColumnType.BIGINT;
import static punchcard.miner.ColumnType.DATE;
import static punchcard.miner.ColumnType.INTEGER;
import static punchcard.miner.ColumnType.TEXT;
import static punchcard.miner.ColumnType.TIMESTAMP;

import java.util.function.Function;
import punchcard.kernel.LogPosition;
import punchcard.miner.Table;
import punchcard.miner.points.JournalRows.EntryRow;
import punchcard.miner.points.JournalRows.LegRow;
import punchcard.miner.points.JournalRows.LotRow;
import punchcard.miner.points.JournalRows.TakenRow;

/// The journal's tables. Keys are positions in the log: they only grow, so their indexes stay
/// small and quick; only what members are looked up by costs more.
final class JournalTables {
  static final Table<EntryRow> ENTRIES =
      at(
              Table.<EntryRow>appended("entries")
                  .column("entry_id", TEXT, EntryRow::entryId)
                  .column("member_id", TEXT, EntryRow::memberId)
                  .column("sequence", BIGINT, EntryRow::sequence)
                  .column("kind", TEXT, EntryRow::kind)
                  .column("partner", TEXT, EntryRow::partner)
                  .optional("cause_event_id", TEXT, EntryRow::causeEventId)
                  .optional("reason", TEXT, EntryRow::reason)
                  .column("occurred_at", TIMESTAMP, EntryRow::occurredAt)
                  .column("recorded_at", TIMESTAMP, EntryRow::recordedAt)
                  .column("period", TEXT, EntryRow::period)
                  .column("hash", TEXT, EntryRow::hash),
              EntryRow::position)
          .indexedBy("member_id", "sequence")
          .keyedBy("log_partition", "log_offset");

  static final Table<LegRow> LEGS =
      at(
              Table.<LegRow>appended("legs")
                  .column("entry_id", TEXT, LegRow::entryId)
                  .column("leg_no", INTEGER, LegRow::legNo)
                  .column("account", TEXT, LegRow::account)
                  .column("currency", TEXT, LegRow::currency)
                  .column("amount_minor", BIGINT, LegRow::amountMinor),
              LegRow::at)
          .indexedBy("account")
          .keyedBy("log_partition", "log_offset", "leg_no");

  static final Table<LotRow> LOTS =
      at(
              Table.<LotRow>appended("lots")
                  .column("entry_id", TEXT, LotRow::entryId)
                  .column("lot_no", INTEGER, LotRow::lotNo)
                  .column("member_id", TEXT, LotRow::memberId)
                  .column("lot_id", TEXT, LotRow::lotId)
                  .column("currency", TEXT, LotRow::currency)
                  .column("amount_minor", BIGINT, LotRow::amountMinor)
                  .column("issuer", TEXT, LotRow::issuer)
                  .column("agreement_id", TEXT, LotRow::agreementId)
                  .column("agreement_version", INTEGER, LotRow::agreementVersion)
                  .column("rule_id", TEXT, LotRow::ruleId)
                  .column("earned_on", DATE, LotRow::earnedOn)
                  .optional("expires_on", DATE, LotRow::expiresOn),
              LotRow::at)
          .keyedBy("log_partition", "log_offset", "lot_no");

  static final Table<TakenRow> LOTS_TAKEN =
      at(
              Table.<TakenRow>appended("lots_taken")
                  .column("entry_id", TEXT, TakenRow::entryId)
                  .column("taken_no", INTEGER, TakenRow::takenNo)
                  .column("member_id", TEXT, TakenRow::memberId)
                  .column("lot_id", TEXT, TakenRow::lotId)
                  .column("issuer", TEXT, TakenRow::issuer)
                  .column("amount_minor", BIGINT, TakenRow::amountMinor),
              TakenRow::at)
          .keyedBy("log_partition", "log_offset", "taken_no");

  private JournalTables() {}

  private static <R> Table.Builder<R> at(
      Table.Builder<R> table, Function<R, LogPosition> position) {
    return table
        .column("log_partition", INTEGER, row -> position.apply(row).partition())
        .column("log_offset", BIGINT, row -> position.apply(row).offset());
  }
}
