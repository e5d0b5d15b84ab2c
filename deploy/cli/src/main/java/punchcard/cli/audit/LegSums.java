package punchcard.cli.audit;

import java.util.ArrayList;
import java.util.List;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Leg;

/// What an entry's legs should be: amounts add up by account and currency, and an entry's own legs
/// are taken away again, so that what is left is where they differ.
final class LegSums {
  private final List<AccountId> accounts = new ArrayList<>(4);
  private final List<Currency> currencies = new ArrayList<>(4);
  private final List<Long> amounts = new ArrayList<>(4);

  void add(AccountId account, Currency currency, long minor) {
    for (int i = 0; i < accounts.size(); i++)
      if (accounts.get(i).equals(account) && currencies.get(i).equals(currency)) {
        amounts.set(i, amounts.get(i) + minor);
        return;
      }
    accounts.add(account);
    currencies.add(currency);
    amounts.add(minor);
  }

  void subtract(Leg leg) {
    add(leg.account(), leg.currency(), -leg.amountMinor());
  }

  /// What is not zero.
  List<Leg> left() {
    List<Leg> left = new ArrayList<>(0);
    for (int i = 0; i < accounts.size(); i++)
      if (amounts.get(i) != 0)
        left.add(new Leg(accounts.get(i), currencies.get(i), amounts.get(i)));
    return left;
  }
}
