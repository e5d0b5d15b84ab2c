package punchcard.accounting.settlement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.Entries;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.period.Periods;
import punchcard.accounting.terms.Party;
import punchcard.accounting.terms.TermsBook;
import punchcard.kernel.PartnerId;

/// Makes the statements of a month out of the journal.
public final class Settlement {
  private record Account(PartnerId partner, MoneyUnit money) {
    static Account of(Line line) {
      return new Account(line.key().partner(), line.key().money());
    }
  }

  private Settlement() {}

  /// The statements of one month; of a closed one, the same whenever it is asked for.
  ///
  /// @param entries all up to the end of the month at least; what is behind it changes nothing
  public static SettlementRun run(
      YearMonth period, Periods periods, TermsBook terms, Collection<LoggedEntry> entries) {
    return run(period, periods, terms, Entries.of(entries));
  }

  /// The same. The journal is read twice, and only a few of its entries are kept: those that are
  /// taken back, and the names of those that count in the month.
  public static SettlementRun run(
      YearMonth period, Periods periods, TermsBook terms, Entries entries) {
    Positions positions = new Positions(period, periods, terms);
    History history = History.of(entries);
    RunOff runOff = new RunOff(period, terms);
    entries.forEach(
        logged -> {
          history.add(logged.transaction());
          YearMonth counted = periods.of(logged);
          if (counted.isAfter(period)) return;
          runOff.add(logged);
          if (counted.equals(period))
            new EntryPositions(logged.transaction(), period, terms, history, positions).collect();
        });
    runOff.collect(positions);
    List<Statement> partners = partners(period, positions.lines());
    return new SettlementRun(period, partners, operator(period, partners), positions.unpriced());
  }

  private static List<Statement> partners(YearMonth period, List<Line> lines) {
    Map<Account, List<Line>> byAccount =
        new TreeMap<>(Comparator.comparing(Account::partner).thenComparing(Account::money));
    for (Line line : lines)
      byAccount.computeIfAbsent(Account.of(line), _ -> new ArrayList<>()).add(line);
    List<Statement> statements = new ArrayList<>();
    byAccount.forEach(
        (of, its) -> statements.add(Statement.of(Party.of(of.partner()), period, of.money(), its)));
    return statements;
  }

  /// The operator's side, line by line, so that what is owed sums to zero over everybody.
  private static List<Statement> operator(YearMonth period, List<Statement> partners) {
    Map<MoneyUnit, List<Statement>> byMoney = new TreeMap<>();
    for (Statement statement : partners)
      byMoney.computeIfAbsent(statement.money(), _ -> new ArrayList<>()).add(statement);
    List<Statement> statements = new ArrayList<>();
    byMoney.forEach((money, of) -> statements.add(operator(period, money, of)));
    return statements;
  }

  private static Statement operator(YearMonth period, MoneyUnit money, List<Statement> of) {
    List<Line> lines =
        of.stream().flatMap(statement -> statement.lines().stream()).map(Line::mirrored).toList();
    Money rounding = of.stream().map(Statement::rounding).reduce(Money.zero(money), Money::plus);
    return new Statement(Party.operator(), period, money, lines, rounding.negated());
  }
}
