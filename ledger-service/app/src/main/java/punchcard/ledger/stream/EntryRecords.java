package punchcard.ledger.stream;

import java.nio.ByteBuffer;
import java.time.YearMonth;
import punchcard.avro.LedgerEntry;
import punchcard.avro.PointsIssued;
import punchcard.avro.PointsRedeemed;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.CanonicalForm;
import punchcard.ledger.Cause;
import punchcard.ledger.Entry;
import punchcard.ledger.Hash;
import punchcard.ledger.IdempotencyKey;
import punchcard.ledger.Origin;
import punchcard.ledger.Transaction;

/// Entries, as the journal has them and as the core makes them.
final class EntryRecords {
  private EntryRecords() {}

  static LedgerEntry record(Entry entry) {
    Transaction of = entry.transaction();
    return new LedgerEntry(
        of.entryId(),
        of.member().value(),
        of.sequence(),
        of.occurredAt(),
        of.recordedAt(),
        of.period().toString(),
        LegRecords.records(of.legs()),
        LotRecords.made(of.lotsMade()),
        LotRecords.taken(of.lotsTaken()),
        CanonicalForm.FORMAT,
        ByteBuffer.wrap(entry.previousHash().bytes()),
        ByteBuffer.wrap(entry.hash().bytes()),
        body(of.origin()));
  }

  static Entry read(LedgerEntry record) {
    Transaction transaction =
        new Transaction(
            new MemberId(record.getMemberId()),
            record.getSequence(),
            record.getOccurredAt(),
            record.getRecordedAt(),
            YearMonth.parse(record.getPeriod()),
            LegRecords.read(record.getLegs()),
            LotRecords.readMade(record.getLotsMade()),
            LotRecords.readTaken(record.getLotsTaken()),
            origin(record.getBody()));
    return new Entry(
        transaction,
        Hash.read(record.getPreviousHash().duplicate()),
        Hash.read(record.getHash().duplicate()));
  }

  private static Object body(Origin origin) {
    return switch (origin) {
      case Origin.PointsIssued(Cause cause) -> new PointsIssued(CreditRecords.cause(cause));
      case Origin.PointsRedeemed redeemed ->
          new PointsRedeemed(
              redeemed.partner().value(),
              redeemed.key().value(),
              redeemed.caller(),
              redeemed.reason());
    };
  }

  private static Origin origin(Object body) {
    return switch (body) {
      case PointsIssued issued -> new Origin.PointsIssued(CreditRecords.cause(issued.getCause()));
      case PointsRedeemed redeemed ->
          new Origin.PointsRedeemed(
              new PartnerId(redeemed.getPartner()),
              new IdempotencyKey(redeemed.getIdempotencyKey()),
              redeemed.getCaller(),
              redeemed.getReason());
      default -> throw new IllegalStateException("not an entry's body: " + body.getClass());
    };
  }
}
