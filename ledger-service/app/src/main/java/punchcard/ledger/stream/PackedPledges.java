package punchcard.ledger.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Demand.Adjustment;
import punchcard.ledger.EndedHold;
import punchcard.ledger.Hold;
import punchcard.ledger.Pledges;
import punchcard.ledger.Proposal;
import punchcard.ledger.Undone;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.IdempotencyKey;
import punchcard.ledger.journal.Lot;

/// What of a member is held, waits, or has been undone; one byte where there is nothing.
final class PackedPledges {
  private PackedPledges() {}

  static void write(Pledges pledges, PackedWriter out) {
    boolean any = !pledges.equals(Pledges.NONE);
    out.raw((byte) (any ? 1 : 0));
    if (!any) return;
    all(pledges.holds(), PackedPledges::hold, out);
    all(pledges.ended(), PackedPledges::ended, out);
    all(pledges.proposals(), PackedPledges::proposal, out);
    all(pledges.undone(), PackedPledges::undone, out);
  }

  private static <T> void all(List<T> list, BiConsumer<T, PackedWriter> one, PackedWriter out) {
    out.unsigned(list.size());
    for (T value : list) one.accept(value, out);
  }

  private static void hold(Hold hold, PackedWriter out) {
    out.unsigned(hold.number());
    out.text(hold.partner().value());
    out.signed(hold.expiresAt().toEpochMilli());
    out.text(hold.currency().code());
    PackedLots.write(hold.lots(), out);
    @Nullable String redeemer = hold.redeemer();
    out.raw((byte) (redeemer == null ? 0 : 1));
    if (redeemer != null) out.text(redeemer);
  }

  private static void ended(EndedHold hold, PackedWriter out) {
    out.unsigned(hold.number());
    out.text(hold.partner().value());
    out.text(hold.how().name());
    out.signed(hold.at().toEpochMilli());
  }

  private static void proposal(Proposal proposal, PackedWriter out) {
    Adjustment asked = proposal.adjustment();
    @Nullable LocalDate expiresOn = asked.expiresOn();
    out.unsigned(proposal.number());
    out.text(proposal.asker().caller());
    out.text(proposal.asker().key().value());
    out.text(asked.currency().code());
    out.signed(asked.amountMinor());
    out.text(asked.fundedBy().value());
    out.text(asked.reason());
    out.raw((byte) (expiresOn == null ? 0 : 1));
    if (expiresOn != null) out.signed(expiresOn.toEpochDay());
    out.signed(proposal.recordedAt().toEpochMilli());
  }

  private static void undone(Undone undone, PackedWriter out) {
    out.unsigned(undone.sequence());
    out.unsigned(undone.returnedMinor());
    out.raw((byte) (undone.reversed() ? 1 : 0));
  }

  static Pledges read(PackedReader in) {
    if (in.raw() == 0) return Pledges.NONE;
    return new Pledges(
        all(PackedPledges::hold, in),
        all(PackedPledges::ended, in),
        all(PackedPledges::proposal, in),
        all(PackedPledges::undone, in));
  }

  private static <T> List<T> all(Function<PackedReader, T> one, PackedReader in) {
    int count = in.count();
    List<T> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) list.add(one.apply(in));
    return list;
  }

  private static Hold hold(PackedReader in) {
    long number = in.unsigned();
    PartnerId partner = new PartnerId(in.text());
    Instant expiresAt = Instant.ofEpochMilli(in.signed());
    List<Lot> lots = PackedLots.read(new Currency(in.text()), in);
    return new Hold(number, partner, expiresAt, lots, in.raw() == 0 ? null : in.text());
  }

  private static EndedHold ended(PackedReader in) {
    return new EndedHold(
        in.unsigned(),
        new PartnerId(in.text()),
        EndedHold.How.valueOf(in.text()),
        Instant.ofEpochMilli(in.signed()));
  }

  private static Proposal proposal(PackedReader in) {
    long number = in.unsigned();
    Asker asker = new Asker(in.text(), new IdempotencyKey(in.text()));
    Currency currency = new Currency(in.text());
    long amount = in.signed();
    PartnerId fundedBy = new PartnerId(in.text());
    String reason = in.text();
    @Nullable LocalDate expiresOn = in.raw() == 0 ? null : LocalDate.ofEpochDay(in.signed());
    return new Proposal(
        number,
        asker,
        new Adjustment(currency, amount, fundedBy, reason, expiresOn),
        Instant.ofEpochMilli(in.signed()));
  }

  private static Undone undone(PackedReader in) {
    return new Undone(in.unsigned(), in.unsigned(), in.raw() == 1);
  }
}
