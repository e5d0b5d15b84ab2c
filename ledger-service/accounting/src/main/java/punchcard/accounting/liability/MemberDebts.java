package punchcard.accounting.liability;

import java.time.YearMonth;
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

  private final YearMonth at;
  private final Periods periods;

  /// Nothing is summed up yet.
  ///
  /// @param at the month at whose end it is
  MemberDebts(YearMonth at, Periods periods) {
    this.at = at;
    this.periods = periods;
  }

  void add(LoggedEntry logged) {
    if (periods.of(logged).isAfter(at)) return;
    for (Debt debt : logged.transaction().moved().owed()) add(debt, 1);
    for (Debt debt : logged.transaction().moved().repaid()) add(debt, -1);
  }

  List<MemberDebt> all() {
    return owed.entrySet().stream()
        .filter(e -> e.getValue() != 0)
        .map(e -> new MemberDebt(e.getKey().currency(), e.getKey().bearer(), e.getValue()))
        .toList();
  }

  private void add(Debt debt, int sign) {
    owed.merge(new Key(debt.currency(), debt.bearer()), sign * debt.amountMinor(), Math::addExact);
  }
}
