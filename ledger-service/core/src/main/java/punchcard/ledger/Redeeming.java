package punchcard.ledger;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.ledger.Demand.Redemption;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Origin;

/// Spends a member's points at a partner: which lots pay, or why not.
final class Redeeming {
  private Redeeming() {}

  static LedgerEvent decide(Deciding<Request> on, Redemption asked) {
    Currency currency = asked.currency();
    @Nullable Refusal wrong = on.amountRefusal(currency, asked.amountMinor());
    if (wrong != null) return on.refused(wrong, currency);
    Limiting limits = Limiting.of(on, currency, asked.amountMinor());
    if (limits.asksForReview() && Holding.hasNoRoom(on))
      return on.refused(Refusal.TOO_MANY_HOLDS, currency);
    if (on.spendableMinor(currency) < asked.amountMinor())
      return on.refused(Refusal.BALANCE_TOO_LOW, currency);
    if (limits.refuses()) return on.refused(Refusal.SPENDING_LIMIT_PASSED, currency);
    if (limits.asksForReview()) return Reviewing.await(on, asked, limits.first());

    Draft draft = on.draft();
    draft.take(draft.purse(currency).take(asked.amountMinor(), on.today()));
    draft.leg(AccountId.of(asked.partner(), Bucket.REDEEMED), currency, asked.amountMinor());
    Asker asker = on.command().asker();
    return draft.post(
        new Origin.PointsRedeemed(
            asked.partner(),
            asker.key(),
            asker.caller(),
            asked.reason(),
            on.standing().redemptionTerms(asked.partner())));
  }
}
