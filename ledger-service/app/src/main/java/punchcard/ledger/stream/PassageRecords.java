package punchcard.ledger.stream;

import punchcard.avro.Arrive;
import punchcard.avro.ComeBack;
import punchcard.avro.TakeOver;
import punchcard.kernel.MemberId;
import punchcard.ledger.Envelope;
import punchcard.ledger.Handover;
import punchcard.ledger.Passage;
import punchcard.ledger.Refusal;
import punchcard.ledger.journal.MergeId;
import punchcard.ledger.records.DebtRecords;
import punchcard.ledger.records.LotRecords;
import punchcard.ledger.records.MergeRecords;

/// What is on its way from one member to another, as the log has it and as the core takes it.
final class PassageRecords {
  private PassageRecords() {}

  static Arrive arrive(Passage passage) {
    return new Arrive(
        passage.transferId(), passage.from().value(), LotRecords.records(passage.lots()));
  }

  static Passage passage(Arrive arrive, Envelope envelope) {
    return new Passage(
        arrive.getTransferId(),
        new MemberId(arrive.getFromMemberId()),
        envelope.member(),
        envelope.timing().occurredAt(),
        LotRecords.read(arrive.getLots()));
  }

  static ComeBack comeBack(Passage passage, Refusal why) {
    return new ComeBack(
        passage.transferId(), passage.to().value(), why.name(), LotRecords.records(passage.lots()));
  }

  static Passage passage(ComeBack back, Envelope envelope) {
    return new Passage(
        back.getTransferId(),
        envelope.member(),
        new MemberId(back.getToMemberId()),
        envelope.timing().occurredAt(),
        LotRecords.read(back.getLots()));
  }

  static TakeOver takeOver(Handover handover) {
    return new TakeOver(
        handover.transferId(),
        handover.from().value(),
        handover.merge().value(),
        handover.undoing(),
        MergeRecords.names(handover.merges()),
        LotRecords.records(handover.lots()),
        DebtRecords.records(handover.debts()));
  }

  static Handover handover(TakeOver taken, Envelope envelope) {
    return new Handover(
        taken.getTransferId(),
        new MemberId(taken.getFromMemberId()),
        envelope.member(),
        envelope.timing().occurredAt(),
        new MergeId(taken.getMergeId()),
        taken.getUndoing(),
        MergeRecords.read(taken.getMerges()),
        LotRecords.read(taken.getLots()),
        DebtRecords.read(taken.getDebts()));
  }
}
