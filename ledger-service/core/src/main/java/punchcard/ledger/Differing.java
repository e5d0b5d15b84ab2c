package punchcard.ledger;

import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Origin;

/// Posts the net of what an event has earned and what it should have, as one entry.
final class Differing {
  private Differing() {}

  static LedgerEvent decide(Deciding<Difference> on) {
    Difference difference = on.command();
    @Nullable LedgerEvent refusal =
        Crediting.refusal(on, difference.credits(), difference.debits());
    if (refusal != null) return refusal;

    Draft draft = on.draft();
    for (Debit debit : difference.debits()) takeBack(on.standing(), draft, debit);
    Crediting.give(on, draft, difference.credits());
    return draft.post(new Origin.DifferencePosted(difference.cause()), difference.source());
  }

  private static void takeBack(Standing standing, Draft draft, Debit debit) {
    Clawback.collect(standing, draft, debit, Clawback.issuedBy(debit.fundedBy()));
    draft.leg(AccountId.of(debit.fundedBy(), Bucket.ISSUED), debit.currency(), debit.amountMinor());
  }
}
