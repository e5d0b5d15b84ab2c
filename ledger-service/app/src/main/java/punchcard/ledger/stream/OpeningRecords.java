package punchcard.ledger.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Open;
import punchcard.ledger.Envelope;
import punchcard.ledger.Opening;
import punchcard.ledger.Source;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.LotId;
import punchcard.ledger.records.CauseRecords;
import punchcard.ledger.records.LotRecords;

/// Opening balances, as the log has them and as the core takes them.
final class OpeningRecords {
  /// What stands for a lot's name until the ledger gives it one.
  private static final LotId UNNAMED = new LotId(1, 0);

  private OpeningRecords() {}

  static Open record(Opening opening) {
    Lot lot =
        new Lot(
            UNNAMED,
            opening.currency(),
            opening.amountMinor(),
            opening.stamp(),
            opening.earnedOn(),
            opening.expiresOn(),
            opening.allocatedMinor(),
            null);
    return new Open(
        CauseRecords.record(opening.cause()),
        opening.importFile(),
        opening.importLine(),
        LotRecords.records(List.of(lot)).getFirst());
  }

  static Opening opening(Envelope envelope, @Nullable Source source, Open open) {
    Lot lot = LotRecords.read(List.of(open.getLot())).getFirst();
    return new Opening(
        envelope,
        source,
        CauseRecords.read(open.getCause()),
        open.getImportFile(),
        open.getImportLine(),
        lot.currency(),
        lot.amountMinor(),
        lot.stamp(),
        lot.earnedOn(),
        lot.expiresOn(),
        lot.allocatedMinor());
  }
}
