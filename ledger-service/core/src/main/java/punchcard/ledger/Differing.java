package punchcard.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;
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
    for (Debit debit : difference.debits()) takeBack(on, draft, debit);
    Crediting.give(on, draft, difference.credits());
    return draft.post(new Origin.DifferencePosted(difference.cause()), difference.source());
  }

  /// What still waits is void; the rest is taken of what is available, first of what that
  /// rule gave.
  private static void takeBack(Deciding<Difference> on, Draft draft, Debit debit) {
    LocalDate earnedOn = on.command().envelope().timing().occurredOn();
    List<Lot> waiting =
        draft.purse(debit.currency()).lots().stream()
            .filter(lot -> lot.isPending() && isOf(debit, earnedOn, lot))
            .toList();
    List<Lot> voided = Purse.parts(waiting, debit.amountMinor());
    long minor = Movements.sum(voided);
    draft.take(voided);
    if (minor > 0)
      draft.leg(AccountId.of(debit.fundedBy(), Bucket.PROMISED), debit.currency(), minor);
    if (minor < debit.amountMinor())
      takeAvailable(on, draft, debit.withMinor(debit.amountMinor() - minor), earnedOn);
  }

  private static void takeAvailable(
      Deciding<Difference> on, Draft draft, Debit debit, LocalDate earnedOn) {
    Comparator<Lot> first =
        Comparator.<Lot, Boolean>comparing(lot -> !isOf(debit, earnedOn, lot))
            .thenComparing(lot -> !lot.issuer().equals(debit.fundedBy()));
    Clawback.collect(on.standing(), draft, debit, first);
    draft.leg(AccountId.of(debit.fundedBy(), Bucket.ISSUED), debit.currency(), debit.amountMinor());
  }

  private static boolean isOf(Debit debit, LocalDate earnedOn, Lot lot) {
    Debit.Award award = debit.award();
    return award != null
        && lot.issuer().equals(debit.fundedBy())
        && lot.stamp().agreement().equals(award.agreement())
        && lot.stamp().agreementVersion() == award.agreementVersion()
        && lot.stamp().ruleId().equals(award.ruleId())
        && lot.earnedOn().equals(earnedOn)
        && (!lot.isPending() || Objects.equals(lot.promise(), award.promise()));
  }
}
