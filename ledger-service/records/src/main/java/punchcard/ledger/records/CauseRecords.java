package punchcard.ledger.records;

import punchcard.avro.Position;
import punchcard.kernel.EventId;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Cause;
import punchcard.ledger.journal.IdempotencyKey;

/// Why and by whom something is posted, as the log has it and as the core takes it.
public final class CauseRecords {
  private CauseRecords() {}

  public static Cause read(punchcard.avro.Cause cause) {
    return new Cause(
        new PartnerId(cause.getPartner()),
        new EventId(cause.getEventId()),
        cause.getReceivedAt(),
        read(cause.getPosition()));
  }

  public static punchcard.avro.Cause record(Cause cause) {
    return new punchcard.avro.Cause(
        cause.partner().value(),
        cause.event().value(),
        cause.receivedAt(),
        record(cause.position()));
  }

  public static LogPosition read(Position position) {
    return new LogPosition(position.getTopic(), position.getPartition(), position.getOffset());
  }

  public static Position record(LogPosition position) {
    return new Position(position.topic(), position.partition(), position.offset());
  }

  public static Asker read(punchcard.avro.Asker asker) {
    return new Asker(asker.getCaller(), new IdempotencyKey(asker.getIdempotencyKey()));
  }

  public static punchcard.avro.Asker record(Asker asker) {
    return new punchcard.avro.Asker(asker.caller(), asker.key().value());
  }
}
