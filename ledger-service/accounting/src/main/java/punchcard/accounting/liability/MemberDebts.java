package punchcard.accounting.liability;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.period.Periods;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Debt;

/// Sums what members owe at the end of a month.
final class MemberDebts {
  private record Key(Currency currency, PartnerId bearer) {}

  private final Map<Key, Long> owed =
      new TreeMap<>(Comparator.comparing(Key::currency).thenComparing(Key::bearer));

  static List<MemberDebt> at(YearMonth period, Periods periods, Collection<LoggedEntry> entries) {
    MemberDebts debts = new MemberDebts();
    for (LoggedEntry logged : entries) {
      if (periods.of(logged).isAfter(period)) continue;
      for (Debt debt : logged.transaction().moved().owed()) debts.add(debt, 1);
      for (Debt debt : logged.transaction().moved().repaid()) debts.add(debt, -1);
    }
    return debts.owed.entrySet().stream()
        .filter(e -> e.getValue() != 0)
        .map(e -> new MemberDebt(e.getKey().currency(), e.getKey().bearer(), e.getValue()))
        .toList();
  }

  private void add(Debt debt, int sign) {
    owed.merge(new Key(debt.currency(), debt.bearer()), sign * debt.amountMinor(), Math::addExact);
  }
}
