package punchcard.ledger.stream;

import static punchcard.ledger.records.CauseRecords.record;

import org.jspecify.annotations.Nullable;
import punchcard.avro.Adjust;
import punchcard.avro.Approve;
import punchcard.avro.Capture;
import punchcard.avro.Convert;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Redeem;
import punchcard.avro.Release;
import punchcard.avro.Reserve;
import punchcard.avro.ReturnRedemption;
import punchcard.avro.Reverse;
import punchcard.avro.Review;
import punchcard.avro.Transfer;
import punchcard.kernel.Currency;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Demand;
import punchcard.ledger.Envelope;
import punchcard.ledger.Request;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.IdempotencyKey;
import punchcard.ledger.records.CauseRecords;
import punchcard.ledger.records.EntryRecords;

/// What people ask for, as the log has it and as the core takes it.
final class DemandRecords {
  private DemandRecords() {}

  static Object body(Asker asker, Demand demand, @Nullable Entry evidence) {
    return switch (demand) {
      case Demand.Redemption asked ->
          new Redeem(
              asked.partner().value(),
              asked.currency().code(),
              asked.amountMinor(),
              asker.key().value(),
              asker.caller(),
              asked.reason());
      case Demand.Reservation asked ->
          new Reserve(
              record(asker),
              asked.partner().value(),
              asked.currency().code(),
              asked.amountMinor(),
              asked.expiresAt(),
              asked.reason());
      case Demand.Capture asked ->
          new Capture(record(asker), asked.hold(), asked.amountMinor(), text(asked.by()));
      case Demand.Release asked -> new Release(record(asker), asked.hold(), text(asked.by()));
      case Demand.Review asked -> new Review(record(asker), asked.hold(), asked.approved());
      case Demand.RedemptionReturn asked ->
          new ReturnRedemption(
              record(asker),
              asked.sequence(),
              asked.amountMinor(),
              text(asked.by()),
              asked.reason(),
              entry(evidence));
      case Demand.Reversal asked ->
          new Reverse(record(asker), asked.sequence(), asked.reason(), entry(evidence));
      case Demand.Adjustment asked -> adjust(asker, asked);
      case Demand.Approval asked -> new Approve(record(asker), asked.proposal(), asked.approved());
      case Demand.Transfer asked ->
          new Transfer(
              record(asker),
              asked.to().value(),
              asked.currency().code(),
              asked.amountMinor(),
              asked.reason());
      case Demand.Conversion asked ->
          new Convert(record(asker), asked.from().code(), asked.to().code(), asked.amountMinor());
    };
  }

  static Adjust adjust(Asker asker, Demand.Adjustment asked) {
    return new Adjust(
        record(asker),
        asked.currency().code(),
        asked.amountMinor(),
        asked.fundedBy().value(),
        asked.reason(),
        asked.expiresOn());
  }

  static Demand.Adjustment adjustment(Adjust asked) {
    return new Demand.Adjustment(
        new Currency(asked.getCurrency()),
        asked.getAmountMinor(),
        new PartnerId(asked.getFundedBy()),
        asked.getReason(),
        asked.getExpiresOn());
  }

  /// The request that a record holds.
  static Request request(Envelope envelope, Object body) {
    return switch (body) {
      case Redeem asked ->
          new Request(
              envelope,
              new Asker(asked.getCaller(), new IdempotencyKey(asked.getIdempotencyKey())),
              new Demand.Redemption(
                  new PartnerId(asked.getPartner()),
                  new Currency(asked.getCurrency()),
                  asked.getAmountMinor(),
                  asked.getReason()),
              null);
      case Reserve asked ->
          request(
              envelope,
              asked.getAsker(),
              new Demand.Reservation(
                  new PartnerId(asked.getPartner()),
                  new Currency(asked.getCurrency()),
                  asked.getAmountMinor(),
                  asked.getExpiresAt(),
                  asked.getReason()));
      case Capture asked ->
          request(
              envelope,
              asked.getAsker(),
              new Demand.Capture(
                  asked.getHold(), asked.getAmountMinor(), partner(asked.getPartner())));
      case Release asked ->
          request(
              envelope,
              asked.getAsker(),
              new Demand.Release(asked.getHold(), partner(asked.getPartner())));
      case ReturnRedemption asked ->
          new Request(
              envelope,
              CauseRecords.read(asked.getAsker()),
              new Demand.RedemptionReturn(
                  asked.getSequence(),
                  asked.getAmountMinor(),
                  partner(asked.getPartner()),
                  asked.getReason()),
              evidence(asked.getOriginal()));
      case Reverse asked ->
          new Request(
              envelope,
              CauseRecords.read(asked.getAsker()),
              new Demand.Reversal(asked.getSequence(), asked.getReason()),
              evidence(asked.getOriginal()));
      case Adjust asked -> request(envelope, asked.getAsker(), adjustment(asked));
      case Approve asked ->
          request(
              envelope,
              asked.getAsker(),
              new Demand.Approval(asked.getProposal(), asked.getApproved()));
      case Review asked ->
          request(
              envelope, asked.getAsker(), new Demand.Review(asked.getHold(), asked.getApproved()));
      case Transfer asked ->
          request(
              envelope,
              asked.getAsker(),
              new Demand.Transfer(
                  new MemberId(asked.getToMemberId()),
                  new Currency(asked.getCurrency()),
                  asked.getAmountMinor(),
                  asked.getReason()));
      case Convert asked ->
          request(
              envelope,
              asked.getAsker(),
              new Demand.Conversion(
                  new Currency(asked.getFromCurrency()),
                  new Currency(asked.getToCurrency()),
                  asked.getAmountMinor()));
      default -> throw new IllegalStateException("not a request: " + body.getClass());
    };
  }

  private static Request request(Envelope envelope, punchcard.avro.Asker asker, Demand demand) {
    return new Request(envelope, CauseRecords.read(asker), demand, null);
  }

  private static @Nullable String text(@Nullable PartnerId partner) {
    return partner == null ? null : partner.value();
  }

  private static @Nullable PartnerId partner(@Nullable String text) {
    return text == null ? null : new PartnerId(text);
  }

  private static @Nullable LedgerEntry entry(@Nullable Entry evidence) {
    return evidence == null ? null : EntryRecords.record(evidence);
  }

  private static @Nullable Entry evidence(@Nullable LedgerEntry original) {
    return original == null ? null : EntryRecords.read(original);
  }
}
