package punchcard.miner.points;

import static punchcard.miner.ColumnType.BIGINT;
import static punchcard.miner.ColumnType.DATE;
import static punchcard.miner.ColumnType.INTEGER;
import static punchcard.miner.ColumnType.JSON;
import static punchcard.miner.ColumnType.TEXT;
import static punchcard.miner.ColumnType.TIMESTAMP;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.function.Function;
import punchcard.miner.Table;
import punchcard.miner.points.JournalRows.DebtRow;
import punchcard.miner.points.JournalRows.EntryRow;
import punchcard.miner.points.JournalRows.LegRow;
import punchcard.miner.points.JournalRows.LotRow;
import punchcard.miner.points.JournalRows.NoteRow;
import punchcard.miner.points.JournalRows.Source;

/// The journal's tables. Keys are positions in the log: they only grow, so their indexes stay
/// small and quick; only what entries are looked up by costs more. Legs have their entry's
/// times, so that balances of the past are sums over one table.
final class JournalTables {
  /// Notes are as long as their callers like, and an index's values are not.
  private static final String NOTED = "md5(name || '=' || value)";

  static final Table<EntryRow> ENTRIES =
      Table.<EntryRow>appended("entries")
          .column("entry_id", TEXT, row -> row.entry().getEntryId())
          .column("member_id", TEXT, row -> row.entry().getMemberId())
          .column("sequence", BIGINT, row -> row.entry().getSequence())
          .column("kind", TEXT, row -> row.body().kind())
          .optional("partner", TEXT, row -> row.body().partner())
          .optional("cause_event_id", TEXT, row -> row.body().causeEventId())
          .optional("caller", TEXT, row -> row.body().caller())
          .optional("reason", TEXT, row -> row.body().reason())
          .optional("approved_by", TEXT, row -> row.body().approvedBy())
          .optional("hold", BIGINT, row -> row.body().hold())
          .optional("expires_at", TIMESTAMP, row -> row.body().expiresAt())
          .optional("linked_sequence", BIGINT, row -> row.body().undoes())
          .optional("transfer_id", TEXT, row -> row.body().transferId())
          .optional("counter_member", TEXT, row -> row.body().otherMember())
          .column("occurred_at", TIMESTAMP, row -> row.entry().getOccurredAt())
          .column("recorded_at", TIMESTAMP, row -> row.entry().getRecordedAt())
          .column("period", TEXT, row -> row.entry().getPeriod())
          .column("details", JSON, row -> row.body().details())
          .column("previous_hash", TEXT, row -> hex(row.entry().getPreviousHash()))
          .column("hash", TEXT, row -> hex(row.entry().getHash()))
          .column("log_partition", INTEGER, row -> row.at().partition())
          .column("log_offset", BIGINT, row -> row.at().offset())
          .indexedBy("member_id", "sequence")
          .indexedBy("transfer_id")
          .keyedBy("log_partition", "log_offset");

  static final Table<LegRow> LEGS =
      at(
              of("legs", "leg_no", LegRow::of)
                  .column("account", TEXT, row -> row.leg().getAccount())
                  .column("currency", TEXT, row -> row.leg().getCurrency())
                  .column("amount_minor", BIGINT, row -> row.leg().getAmountMinor())
                  .column("occurred_at", TIMESTAMP, row -> row.of().entry().getOccurredAt())
                  .column("recorded_at", TIMESTAMP, row -> row.of().entry().getRecordedAt()),
              LegRow::of)
          .indexedBy("account", "log_partition", "log_offset")
          .keyedBy("log_partition", "log_offset", "leg_no");

  static final Table<LotRow> LOTS = lots("lots", "lot_no");
  static final Table<LotRow> LOTS_TAKEN = lots("lots_taken", "taken_no");
  static final Table<LotRow> LOTS_RESTORED = lots("lots_restored", "restored_no");
  static final Table<DebtRow> DEBTS = debts("debts", "debt_no");
  static final Table<DebtRow> DEBTS_REPAID = debts("debts_repaid", "repaid_no");

  static final Table<NoteRow> METADATA =
      at(
              member(of("metadata", "note_no", NoteRow::of), NoteRow::of)
                  .column("name", TEXT, NoteRow::name)
                  .optional("value", TEXT, NoteRow::value),
              NoteRow::of)
          .indexedBy(NOTED)
          .keyedBy("log_partition", "log_offset", "note_no");

  private JournalTables() {}

  /// Lots with all that is stamped on them.
  private static Table<LotRow> lots(String name, String number) {
    return at(
            member(of(name, number, LotRow::of), LotRow::of)
                .column("lot_id", TEXT, row -> row.lot().getLotId())
                .column("currency", TEXT, row -> row.lot().getCurrency())
                .column("amount_minor", BIGINT, row -> row.lot().getAmountMinor())
                .column("issuer", TEXT, row -> row.lot().getIssuer())
                .column("agreement_id", TEXT, row -> row.lot().getAgreementId())
                .column("agreement_version", INTEGER, row -> row.lot().getAgreementVersion())
                .column("rule_id", TEXT, row -> row.lot().getRuleId())
                .column("earned_on", DATE, row -> row.lot().getEarnedOn())
                .optional("expires_on", DATE, row -> row.lot().getExpiresOn())
                .column("currency_version", INTEGER, row -> row.lot().getCurrencyVersion())
                .column("inactivity_months", INTEGER, row -> row.lot().getInactivityMonths())
                .column("basis", TEXT, row -> row.lot().getBasis().name())
                .column("money", TEXT, row -> row.lot().getMoney())
                .column("issue_price_micros", BIGINT, row -> row.lot().getIssuePriceMicros())
                .column("terms_version", INTEGER, row -> row.lot().getTermsVersion())
                .column("allocated_minor", BIGINT, row -> row.lot().getAllocatedMinor())
                .column("bucket", TEXT, Promises::bucket)
                .optional("booking_id", TEXT, Promises::bookingId)
                .optional("matures_on", DATE, Promises::maturesOn),
            LotRow::of)
        .keyedBy("log_partition", "log_offset", number);
  }

  private static Table<DebtRow> debts(String name, String number) {
    return at(
            member(of(name, number, DebtRow::of), DebtRow::of)
                .column("debt_id", TEXT, row -> row.debt().getDebtId())
                .column("currency", TEXT, row -> row.debt().getCurrency())
                .column("amount_minor", BIGINT, row -> row.debt().getAmountMinor())
                .column("bearer", TEXT, row -> row.debt().getBearer()),
            DebtRow::of)
        .keyedBy("log_partition", "log_offset", number);
  }

  private static <R> Table.Builder<R> of(String name, String number, Function<R, Source> of) {
    return Table.<R>appended(name)
        .column("entry_id", TEXT, row -> of.apply(row).entry().getEntryId())
        .column(number, INTEGER, row -> of.apply(row).no());
  }

  private static <R> Table.Builder<R> member(Table.Builder<R> table, Function<R, Source> of) {
    return table.column("member_id", TEXT, row -> of.apply(row).entry().getMemberId());
  }

  private static <R> Table.Builder<R> at(Table.Builder<R> table, Function<R, Source> of) {
    return table
        .column("log_partition", INTEGER, row -> of.apply(row).at().partition())
        .column("log_offset", BIGINT, row -> of.apply(row).at().offset());
  }

  private static String hex(ByteBuffer hash) {
    byte[] bytes = new byte[hash.remaining()];
    hash.duplicate().get(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
