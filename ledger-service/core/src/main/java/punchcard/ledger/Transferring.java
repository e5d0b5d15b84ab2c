package punchcard.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.ledger.Demand.Transfer;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Origin;

/// Sends points to another member by way of `program/clearing`: they leave in one partition and
/// arrive in the other, or come back.
final class Transferring {
  private Transferring() {}

  static LedgerEvent send(Deciding<Request> on, Transfer asked) {
    Currency currency = asked.currency();
    @Nullable Refusal wrong = on.amountRefusal(currency, asked.amountMinor());
    if (wrong != null) return on.refused(wrong, currency);
    if (asked.to().equals(on.command().member()))
      return on.refused(Refusal.SAME_ON_BOTH_SIDES, currency);
    if (!on.policy(currency).orElseThrow().transferable())
      return on.refused(Refusal.NOT_TRANSFERABLE, currency);
    if (on.spendableMinor(currency) < asked.amountMinor())
      return on.refused(Refusal.BALANCE_TOO_LOW, currency);
    if (Limiting.of(on, currency, asked.amountMinor()).passesAny())
      return on.refused(Refusal.SPENDING_LIMIT_PASSED, currency);

    Draft draft = on.draft();
    draft.take(draft.purse(currency).take(asked.amountMinor(), on.today()));
    draft.leg(AccountId.ofProgram(Bucket.CLEARING), currency, asked.amountMinor());
    return draft.post(
        new Origin.TransferSent(
            on.command().member() + "-" + on.account().nextSequence(),
            asked.to(),
            on.command().asker(),
            asked.reason()));
  }

  static LedgerEvent receive(Deciding<TransferArrival> on) {
    Passage passage = on.command().passage();
    List<Lot> lots = passage.lots();
    Currency currency = lots.getFirst().currency();
    if (on.account().isNew()) return on.refused(Refusal.UNKNOWN_MEMBER, currency);
    @Nullable Refusal closed = Closed.refusal(on.account(), on.command());
    if (closed != null) return on.refused(closed, currency);
    if (Totals.overflows(on.account(), currency, lots))
      return on.refused(Refusal.BALANCE_TOO_LARGE, currency);

    Draft draft = on.draft();
    for (Lot lot : lots) draft.make(lot.named(draft.nextLot()));
    draft.repay(currency);
    draft.leg(AccountId.ofProgram(Bucket.CLEARING), currency, -Movements.sum(lots));
    return draft.post(new Origin.TransferReceived(passage.transferId(), passage.from()));
  }

  static LedgerEvent comeBack(Deciding<TransferComeback> on) {
    Passage passage = on.command().passage();
    List<Lot> lots = passage.lots();
    Currency currency = lots.getFirst().currency();
    Draft draft = on.draft();
    draft.restore(lots.stream().map(on.standing()::comingBack).toList());
    draft.repay(currency);
    draft.leg(AccountId.ofProgram(Bucket.CLEARING), currency, -Movements.sum(lots));
    return draft.post(
        new Origin.TransferReturned(passage.transferId(), passage.to(), on.command().why().name()));
  }
}
