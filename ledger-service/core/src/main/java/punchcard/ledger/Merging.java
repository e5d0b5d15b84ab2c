package punchcard.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Origin;

/// Says in a member's journal that it is merged, or is no longer, and takes over what another one
/// hands over. What is handed over, [HandingOver] says.
final class Merging {
  private Merging() {}

  static LedgerEvent merge(Deciding<Merge> on) {
    Merge merge = on.command();
    return on.draft().post(new Origin.MemberMerged(merge.merge(), merge.into()), merge.source());
  }

  static LedgerEvent undo(Deciding<Unmerge> on) {
    Unmerge undo = on.command();
    return on.draft().post(new Origin.MemberUnmerged(undo.merge(), undo.into()), undo.source());
  }

  static LedgerEvent separate(Deciding<Separation> on) {
    Separation asked = on.command();
    return on.draft().post(new Origin.MemberSeparated(asked.merge(), asked.from()), asked.source());
  }

  /// Also by a member to whom nothing was ever posted: who it is, the log has said.
  static LedgerEvent takeOver(Deciding<HandoverArrival> on) {
    Handover handover = on.command().handover();
    for (Currency currency : currencies(handover))
      if (Totals.overflows(on.account(), currency, of(currency, handover.lots())))
        return on.refused(Refusal.BALANCE_TOO_LARGE, currency);

    Draft draft = on.draft();
    AccountId clearing = AccountId.ofProgram(Bucket.CLEARING);
    for (Lot lot : handover.lots()) {
      draft.make(lot.named(draft.nextLot()));
      draft.leg(clearing, lot.currency(), -lot.amountMinor());
    }
    for (Debt debt : handover.debts()) {
      draft.owe(debt.currency(), debt.amountMinor(), debt.bearer());
      draft.leg(clearing, debt.currency(), debt.amountMinor());
    }
    currencies(handover).forEach(draft::repay);
    return draft.post(
        new Origin.PointsTakenOver(
            handover.transferId(),
            handover.from(),
            handover.merge(),
            handover.undoing(),
            handover.merges()));
  }

  private static Set<Currency> currencies(Handover handover) {
    Set<Currency> currencies = new LinkedHashSet<>();
    for (Lot lot : handover.lots()) currencies.add(lot.currency());
    for (Debt debt : handover.debts()) currencies.add(debt.currency());
    return currencies;
  }

  private static List<Lot> of(Currency currency, List<Lot> lots) {
    return lots.stream().filter(lot -> lot.currency().equals(currency)).toList();
  }
}
