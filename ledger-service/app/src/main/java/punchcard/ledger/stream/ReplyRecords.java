package punchcard.ledger.stream;

import java.time.ZoneId;
import punchcard.avro.LedgerEntry;
import punchcard.avro.LedgerRefusal;
import punchcard.avro.LedgerReply;
import punchcard.kernel.Currency;
import punchcard.ledger.Answer;
import punchcard.ledger.Entry;
import punchcard.ledger.IdempotencyKey;
import punchcard.ledger.KeyReused;
import punchcard.ledger.LedgerEvent;
import punchcard.ledger.Refusal;
import punchcard.ledger.Reply;

/// Refusals and replies, as the log has them and as the core makes them.
final class ReplyRecords {
  private final RequestRecords requests;

  /// @param zone of the programme's days
  ReplyRecords(ZoneId zone) {
    this.requests = new RequestRecords(zone);
  }

  static LedgerReply record(String correlationId, Reply reply) {
    return switch (reply) {
      case Answer(LedgerEvent said, long spendableMinor) ->
          new LedgerReply(correlationId, spendableMinor, fact(said));
      case KeyReused(IdempotencyKey key) ->
          new LedgerReply(correlationId, 0L, new punchcard.avro.KeyReused(key.value()));
    };
  }

  private static Object fact(LedgerEvent said) {
    return switch (said) {
      case LedgerEvent.Posted(Entry entry, _) -> EntryRecords.record(entry);
      case LedgerEvent.Refused refused -> refusal(refused);
    };
  }

  static LedgerRefusal refusal(LedgerEvent.Refused refused) {
    return new LedgerRefusal(
        refused.request().member().value(),
        refused.request().timing().occurredAt(),
        refused.request().timing().recordedAt(),
        CreditRecords.position(refused.request().posting()),
        refused.reason().name(),
        refused.currency().code(),
        refused.spendableMinor(),
        RequestRecords.quote(refused.request()));
  }

  Reply read(LedgerReply record) {
    return record.getBody() instanceof punchcard.avro.KeyReused reused
        ? new KeyReused(new IdempotencyKey(reused.getIdempotencyKey()))
        : answer(record);
  }

  Answer answer(LedgerReply record) {
    LedgerEvent said =
        switch (record.getBody()) {
          case LedgerEntry entry -> new LedgerEvent.Posted(EntryRecords.read(entry), null);
          case LedgerRefusal refusal -> refused(refusal);
          default -> throw new IllegalStateException("no answer: " + record.getBody().getClass());
        };
    return new Answer(said, record.getAvailableMinor());
  }

  private LedgerEvent.Refused refused(LedgerRefusal record) {
    return new LedgerEvent.Refused(
        requests.quoted(
            record.getRequest(),
            record.getMemberId(),
            record.getOccurredAt(),
            record.getRecordedAt(),
            CreditRecords.position(record.getPosting())),
        Refusal.valueOf(record.getReason()),
        new Currency(record.getCurrency()),
        record.getAvailableMinor());
  }
}
