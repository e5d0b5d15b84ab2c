package punchcard.accounting.settlement;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import punchcard.accounting.money.ExactMoney;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.period.Periods;
import punchcard.accounting.terms.Departure;
import punchcard.accounting.terms.TermsBook;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Transaction;

/// What partners' statements of all months come to, kept up to date entry by entry: the totals, to
/// the minor unit, without the statements.
///
/// Other closings, departures or terms give other totals, so for those it begins anew. What may yet
/// be taken back is remembered, and grows with the journal; the heap has besides it a sum for each
/// partner and month, and the open lots of those that leave.
public final class RunningTotals {
  private record Account(PartnerId partner, MoneyUnit money) {}

  private final Periods periods;
  private final TermsBook terms;
  private final History history;
  private final Map<Account, Map<YearMonth, ExactMoney>> sums = new HashMap<>();
  private final Map<YearMonth, RunOff> runOffs = new HashMap<>();

  /// No entry is counted yet. What may be taken back is remembered in the heap.
  public RunningTotals(Periods periods, TermsBook terms) {
    this(periods, terms, new EntriesInHeap());
  }

  /// The same, remembering elsewhere.
  ///
  /// @param remembered empty, and for nobody else
  public RunningTotals(Periods periods, TermsBook terms, RememberedEntries remembered) {
    this.periods = periods;
    this.terms = terms;
    this.history = History.ofAll(remembered);
    for (Departure departure : terms.departures())
      runOffs.computeIfAbsent(departure.period(), month -> new RunOff(month, terms));
  }

  /// Counts one more entry; those of a partition come in their order.
  public void add(LoggedEntry logged) {
    Transaction entry = logged.transaction();
    YearMonth counted = periods.of(logged);
    history.add(entry);
    runOffs.forEach(
        (month, runOff) -> {
          if (!counted.isAfter(month)) runOff.add(logged);
        });
    Positions positions = new Positions(counted, periods, terms);
    new EntryPositions(entry, counted, terms, history, positions).collect();
    for (Line line : positions.lines()) add(sums, counted, line);
  }

  private static void add(Map<Account, Map<YearMonth, ExactMoney>> to, YearMonth month, Line line) {
    to.computeIfAbsent(new Account(line.key().partner(), line.key().money()), _ -> new HashMap<>())
        .merge(month, line.exact(), ExactMoney::plus);
  }

  /// The sum of a partner's statements. More than zero: it is owed that; less: it owes it.
  public Money of(PartnerId partner, MoneyUnit money) {
    Account account = new Account(partner, money);
    Map<YearMonth, ExactMoney> months = new HashMap<>(sums.getOrDefault(account, Map.of()));
    runOffs.forEach(
        (month, runOff) -> {
          for (Line line : lines(month, runOff))
            if (account.equals(new Account(line.key().partner(), line.key().money())))
              months.merge(month, line.exact(), ExactMoney::plus);
        });
    return months.values().stream()
        .map(ExactMoney::roundedHalfUp)
        .reduce(Money.zero(money), Money::plus);
  }

  private List<Line> lines(YearMonth month, RunOff runOff) {
    Positions positions = new Positions(month, periods, terms);
    runOff.collect(positions);
    return positions.lines();
  }
}
