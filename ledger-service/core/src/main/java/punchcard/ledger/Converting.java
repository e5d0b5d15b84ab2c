package punchcard.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.ledger.Demand.Conversion;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Stamp;
import punchcard.ledger.programme.Rate;

/// Turns points of one currency into points of another. What they become is rounded down, once for
/// all lots together; what would be less than a minor unit of the other currency is booked to
/// `program/rounding`.
final class Converting {
  private Converting() {}

  static LedgerEvent decide(Deciding<Request> on, Conversion asked) {
    @Nullable Refusal wrong = on.amountRefusal(asked.from(), asked.amountMinor());
    if (wrong != null) return on.refused(wrong, asked.from());
    if (on.policy(asked.to()).isEmpty()) return on.refused(Refusal.UNKNOWN_CURRENCY, asked.to());
    if (asked.to().equals(asked.from()))
      return on.refused(Refusal.SAME_ON_BOTH_SIDES, asked.from());
    Rate rate = on.policy(asked.from()).flatMap(from -> from.rateTo(asked.to())).orElse(null);
    if (rate == null) return on.refused(Refusal.NOT_CONVERTIBLE, asked.from());
    long becomes = asked.amountMinor() * rate.rateTo() / rate.rateFrom();
    if (becomes == 0) return on.refused(Refusal.CONVERTS_TO_NOTHING, asked.from());
    if (on.spendableMinor(asked.from()) < asked.amountMinor())
      return on.refused(Refusal.BALANCE_TOO_LOW, asked.from());
    if (Totals.minor(on.account(), asked.to()) > Long.MAX_VALUE - becomes)
      return on.refused(Refusal.BALANCE_TOO_LARGE, asked.to());

    Draft draft = on.draft();
    List<Lot> given = draft.purse(asked.from()).take(asked.amountMinor(), on.today());
    draft.take(given);
    retire(draft, given, Math.ceilDiv(becomes * rate.rateFrom(), rate.rateTo()));
    make(draft, given, asked, becomes, rate);
    draft.repay(asked.to());
    return draft.post(
        new Origin.PointsConverted(rate.rateFrom(), rate.rateTo(), on.command().asker()));
  }

  /// Their issuers no longer owe for what is converted; the rest is rounding.
  private static void retire(Draft draft, List<Lot> given, long used) {
    long open = used;
    for (Lot lot : given) {
      Currency currency = lot.currency();
      long part = Math.min(open, lot.amountMinor());
      draft.leg(AccountId.of(lot.issuer(), Bucket.ISSUED), currency, part);
      draft.leg(AccountId.ofProgram(Bucket.ROUNDING), currency, lot.amountMinor() - part);
      open -= part;
    }
  }

  /// Each lot's share of the whole, counted from the start, so that shares add up to the whole. A
  /// share of nothing leaves its allocation to the next.
  private static void make(
      Draft draft, List<Lot> given, Conversion asked, long becomes, Rate rate) {
    long seen = 0;
    long made = 0;
    long allocated = 0;
    for (Lot lot : given) {
      seen += lot.amountMinor();
      allocated += lot.allocatedMinor();
      long share = Shares.upTo(seen, asked.amountMinor(), becomes) - made;
      if (share == 0) continue;
      Stamp stamp = lot.stamp().convertedAt(rate.rateFrom(), rate.rateTo());
      draft.make(lot.convertedTo(asked.to(), draft.nextLot(), share, allocated, stamp));
      draft.leg(AccountId.of(lot.issuer(), Bucket.ISSUED), asked.to(), -share);
      made += share;
      allocated = 0;
    }
  }
}
