package punchcard.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.ledger.Demand.RedemptionReturn;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Origin;

/// Gives a redemption back, in full or in part: the very lots that paid, with their dates.
final class Returning {
  private Returning() {}

  static LedgerEvent decide(Deciding<Request> on, Answers answers, RedemptionReturn asked) {
    Long wanted = asked.amountMinor();
    @Nullable Refusal wrong = Amounts.refusal(wanted);
    if (wrong != null) return on.refused(wrong);
    if (on.account().isNew()) return on.refused(Refusal.UNKNOWN_MEMBER);
    if (Earlier.isUnknown(on.account(), asked.sequence())) return on.refused(Refusal.UNKNOWN_ENTRY);
    Entry entry = Earlier.entry(answers, on.command(), asked.sequence()).orElse(null);
    if (entry == null) return on.refused(Refusal.ENTRY_NOT_REMEMBERED);
    if (!(entry.transaction().origin() instanceof Origin.Spending spending))
      return on.refused(asked.by() == null ? Refusal.NOT_A_REDEMPTION : Refusal.UNKNOWN_ENTRY);
    if (asked.by() != null && !asked.by().equals(spending.partner()))
      return on.refused(Refusal.UNKNOWN_ENTRY);

    return decide(on, asked, spending, entry.transaction().moved().spent());
  }

  private static LedgerEvent decide(
      Deciding<Request> on, RedemptionReturn asked, Origin.Spending spending, List<Lot> spent) {
    Currency currency = spent.getFirst().currency();
    Undone undone = on.account().pledges().undone(asked.sequence());
    long left = Movements.sum(spent) - undone.returnedMinor();
    @Nullable Long wanted = asked.amountMinor();
    if (undone.reversed() || left == 0) return on.refused(Refusal.ALREADY_REVERSED, currency);
    if (wanted != null && wanted > left)
      return on.refused(Refusal.RETURN_ABOVE_REDEMPTION, currency);
    long minor = wanted == null ? left : wanted;

    Draft draft = on.draft();
    List<Lot> back = Earlier.lastTaken(spent, undone.returnedMinor(), minor);
    draft.restore(back.stream().map(on.standing()::comingBack).toList());
    draft.repay(currency);
    draft.leg(AccountId.of(spending.partner(), Bucket.REDEEMED), currency, -minor);
    return draft.post(
        new Origin.RedemptionReturned(
            asked.sequence(), spending.partner(), on.command().asker(), asked.reason()));
  }
}
