package punchcard.ledger;

import punchcard.kernel.Currency;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;

/// All that a member has of a currency, wherever it lies.
final class Totals {
  private Totals() {}

  /// Available, pending and held, less nothing; minor units.
  static long minor(Account account, Currency currency) {
    long lots = account.purse(currency).map(Totals::lots).orElse(0L);
    return Math.addExact(lots, account.heldMinor(currency));
  }

  private static long lots(Purse purse) {
    return Movements.sum(purse.lots());
  }

  /// Whether the member could count so much more.
  static boolean overflows(Account account, Currency currency, Iterable<Lot> more) {
    long sum = minor(account, currency);
    for (Lot lot : more) {
      if (lot.amountMinor() > Long.MAX_VALUE - sum) return true;
      sum += lot.amountMinor();
    }
    return false;
  }
}
