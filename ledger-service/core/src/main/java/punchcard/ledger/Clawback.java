package punchcard.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;

/// Takes points back: what is there, and then, as the currency's policy says, what the member will
/// owe or what the party that the agreement names bears.
final class Clawback {
  private Clawback() {}

  /// @param first which lots go before all others
  static void collect(Standing standing, Draft draft, Debit debit, Predicate<Lot> first) {
    collect(standing, draft, debit, Comparator.comparing(lot -> !first.test(lot)));
  }

  /// @param first in which order lots go, as far as it says
  static void collect(Standing standing, Draft draft, Debit debit, Comparator<Lot> first) {
    Currency currency = debit.currency();
    List<Lot> there = draft.purse(currency).take(debit.amountMinor(), standing.today(), first);
    draft.take(there);
    long missing = debit.amountMinor() - Movements.sum(there);
    long owed = Math.min(missing, mayOwe(standing, draft.purse(currency)));
    if (owed > 0) draft.owe(currency, owed, debit.chargedTo());
    draft.leg(AccountId.of(debit.chargedTo(), Bucket.UNCOLLECTED), currency, -(missing - owed));
  }

  /// How much more a member may owe; minor units.
  static long mayOwe(Standing standing, Purse purse) {
    return switch (standing.policy(purse.currency()).orElseThrow().negativeBalance()) {
      case NEVER -> 0;
      case ALLOW -> Long.MAX_VALUE;
      case PENDING_ONLY -> Math.max(0, purse.pendingMinor() - purse.owedMinor());
    };
  }

  /// What was given by the partner that gets it back.
  static Predicate<Lot> issuedBy(PartnerId partner) {
    return lot -> lot.issuer().equals(partner);
  }
}
