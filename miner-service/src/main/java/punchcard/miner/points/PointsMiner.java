package punchcard.miner.points;

import static punchcard.miner.points.JournalTables.ENTRIES;
import static punchcard.miner.points.JournalTables.LEGS;
import static punchcard.miner.points.JournalTables.LOTS;
import static punchcard.miner.points.JournalTables.LOTS_TAKEN;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.Lot;
import punchcard.avro.LotTaken;
import punchcard.avro.PointsIssued;
import punchcard.avro.PointsRedeemed;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;
import punchcard.miner.Miner;
import punchcard.miner.Row;
import punchcard.miner.Table;
import punchcard.miner.View;
import punchcard.miner.points.JournalRows.EntryRow;
import punchcard.miner.points.JournalRows.LegRow;
import punchcard.miner.points.JournalRows.LotRow;
import punchcard.miner.points.JournalRows.TakenRow;

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
    return 1;
  }

  @Override
  public Topic<LedgerEntry> log() {
    return Topics.LEDGER_ENTRIES;
  }

  @Override
  public List<Table<?>> tables() {
    return List.of(ENTRIES, LEGS, LOTS, LOTS_TAKEN);
  }

  @Override
  public List<View> views() {
    return PointsViews.ALL;
  }

  @Override
  public List<Row<?>> fold(LedgerEntry entry, LogPosition at) {
    List<Row<?>> rows = new ArrayList<>(8);
    rows.add(ENTRIES.row(entry(entry, at)));
    int legNo = 0;
    for (Leg leg : entry.getLegs()) rows.add(LEGS.row(leg(entry, leg, ++legNo, at)));
    int lotNo = 0;
    for (Lot lot : entry.getLotsMade()) rows.add(LOTS.row(lot(entry, lot, ++lotNo, at)));
    int takenNo = 0;
    for (LotTaken taken : entry.getLotsTaken())
      rows.add(LOTS_TAKEN.row(taken(entry, taken, ++takenNo, at)));
    return rows;
  }

  private static EntryRow entry(LedgerEntry entry, LogPosition at) {
    return switch (entry.getBody()) {
      case PointsIssued issued ->
          entry(entry, "PointsIssued", issued.getCause().getPartner(), at)
              .causedBy(issued.getCause().getEventId());
      case PointsRedeemed redeemed ->
          entry(entry, "PointsRedeemed", redeemed.getPartner(), at).because(redeemed.getReason());
      case Object other -> throw new IllegalStateException("an entry of " + other.getClass());
    };
  }

  private static EntryRow entry(LedgerEntry entry, String kind, String partner, LogPosition at) {
    return new EntryRow(
        entry.getEntryId(),
        entry.getMemberId(),
        entry.getSequence(),
        kind,
        partner,
        null,
        null,
        entry.getOccurredAt(),
        entry.getRecordedAt(),
        entry.getPeriod(),
        hex(entry.getHash()),
        at);
  }

  private static LegRow leg(LedgerEntry entry, Leg leg, int legNo, LogPosition at) {
    return new LegRow(
        entry.getEntryId(), legNo, leg.getAccount(), leg.getCurrency(), leg.getAmountMinor(), at);
  }

  private static LotRow lot(LedgerEntry entry, Lot lot, int lotNo, LogPosition at) {
    return new LotRow(
        entry.getEntryId(),
        lotNo,
        entry.getMemberId(),
        lot.getLotId(),
        lot.getCurrency(),
        lot.getAmountMinor(),
        lot.getIssuer(),
        lot.getAgreementId(),
        lot.getAgreementVersion(),
        lot.getRuleId(),
        lot.getEarnedOn(),
        lot.getExpiresOn(),
        at);
  }

  private static TakenRow taken(LedgerEntry entry, LotTaken taken, int takenNo, LogPosition at) {
    return new TakenRow(
        entry.getEntryId(),
        takenNo,
        entry.getMemberId(),
        taken.getLotId(),
        taken.getIssuer(),
        taken.getAmountMinor(),
        at);
  }

  private static String hex(ByteBuffer hash) {
    byte[] bytes = new byte[hash.remaining()];
    hash.duplicate().get(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
