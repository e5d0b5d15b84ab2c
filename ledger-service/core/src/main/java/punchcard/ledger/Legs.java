package punchcard.ledger;

import java.util.ArrayList;
import java.util.List;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Leg;

/// The legs of an entry as they come together: amounts of one account and currency add up, and
/// what adds up to nothing is no leg. Where all of it does (points of one partner are taken back
/// and given anew), the legs stay as they came: an entry has two or more.
final class Legs {
  private final List<AccountId> accounts = new ArrayList<>(4);
  private final List<Currency> currencies = new ArrayList<>(4);
  private final List<Long> amounts = new ArrayList<>(4);
  private final List<Leg> asTheyCame = new ArrayList<>(4);

  void add(AccountId account, Currency currency, long minor) {
    if (minor != 0) asTheyCame.add(new Leg(account, currency, minor));
    for (int i = 0; i < accounts.size(); i++) {
      if (!accounts.get(i).equals(account) || !currencies.get(i).equals(currency)) continue;
      amounts.set(i, Math.addExact(amounts.get(i), minor));
      return;
    }
    accounts.add(account);
    currencies.add(currency);
    amounts.add(minor);
  }

  List<Leg> legs() {
    List<Leg> legs = new ArrayList<>(accounts.size());
    for (int i = 0; i < accounts.size(); i++)
      if (amounts.get(i) != 0)
        legs.add(new Leg(accounts.get(i), currencies.get(i), amounts.get(i)));
    return legs.isEmpty() ? asTheyCame : legs;
  }
}
