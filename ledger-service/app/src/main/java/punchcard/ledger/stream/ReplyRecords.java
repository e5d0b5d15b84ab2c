package punchcard.ledger.stream;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Adjust;
import punchcard.avro.LedgerEntry;
import punchcard.avro.LedgerProposal;
import punchcard.avro.LedgerRefusal;
import punchcard.avro.LedgerReply;
import punchcard.kernel.Currency;
import punchcard.kernel.MemberId;
import punchcard.ledger.Answer;
import punchcard.ledger.KeyReused;
import punchcard.ledger.LedgerEvent;
import punchcard.ledger.Proposal;
import punchcard.ledger.Refusal;
import punchcard.ledger.Reply;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.IdempotencyKey;
import punchcard.ledger.records.CauseRecords;
import punchcard.ledger.records.EntryRecords;

/// Refusals, proposals and replies, as the log has them and as the core makes them.
final class ReplyRecords {
  /// In a refusal for a reason that has no currency.
  private static final String NO_CURRENCY = "";

  private final RequestRecords requests;

  /// @param zone of the programme's days
  ReplyRecords(ZoneId zone) {
    this.requests = new RequestRecords(zone);
  }

  static LedgerReply record(String correlationId, MemberId member, Reply reply) {
    return switch (reply) {
      case Answer(LedgerEvent said, long spendableMinor) ->
          new LedgerReply(correlationId, spendableMinor, fact(member, said));
      case KeyReused(IdempotencyKey key) ->
          new LedgerReply(correlationId, 0L, new punchcard.avro.KeyReused(key.value()));
    };
  }

  private static Object fact(MemberId member, LedgerEvent said) {
    return switch (said) {
      case LedgerEvent.Posted(Entry entry, _) -> EntryRecords.record(entry);
      case LedgerEvent.Refused refused -> refusal(refused);
      case LedgerEvent.Proposed(Proposal proposal) -> proposal(member, proposal, null);
      case LedgerEvent.Declined(Proposal proposal, Asker by) -> proposal(member, proposal, by);
    };
  }

  static LedgerRefusal refusal(LedgerEvent.Refused refused) {
    @Nullable Currency currency = refused.currency();
    return new LedgerRefusal(
        refused.request().member().value(),
        refused.request().timing().occurredAt(),
        refused.request().timing().recordedAt(),
        CauseRecords.record(refused.request().envelope().posting()),
        refused.reason().name(),
        currency == null ? NO_CURRENCY : currency.code(),
        refused.spendableMinor(),
        RequestRecords.quote(refused.request()));
  }

  static LedgerProposal proposal(MemberId member, Proposal proposal, @Nullable Asker declinedBy) {
    return new LedgerProposal(
        member.value(),
        proposal.number(),
        proposal.recordedAt(),
        DemandRecords.adjust(proposal.asker(), proposal.adjustment()),
        declinedBy == null ? null : CauseRecords.record(declinedBy));
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
          case LedgerProposal proposal -> proposed(proposal);
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
            CauseRecords.read(record.getPosting())),
        Refusal.valueOf(record.getReason()),
        record.getCurrency().isEmpty() ? null : new Currency(record.getCurrency()),
        record.getAvailableMinor());
  }

  private static LedgerEvent proposed(LedgerProposal record) {
    Adjust adjust = record.getAdjust();
    Proposal proposal =
        new Proposal(
            record.getProposal(),
            CauseRecords.read(adjust.getAsker()),
            DemandRecords.adjustment(adjust),
            record.getProposedAt());
    punchcard.avro.@Nullable Asker declinedBy = record.getDeclinedBy();
    return declinedBy == null
        ? new LedgerEvent.Proposed(proposal)
        : new LedgerEvent.Declined(proposal, CauseRecords.read(declinedBy));
  }
}
