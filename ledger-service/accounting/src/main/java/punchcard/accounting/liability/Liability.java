package punchcard.accounting.liability;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import punchcard.accounting.period.Closing;
import punchcard.accounting.period.Entries;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.period.Periods;
import punchcard.accounting.terms.TermsBook;

/// Works out what points oblige to, month by month, from the journal, the terms and the approved
/// estimates alone.
public final class Liability {
  private Liability() {}

  /// The report of one month; of a closed one, the same whenever it is asked for.
  ///
  /// @param entries all up to the end of the month at least; what is behind it changes nothing
  public static LiabilityReport report(
      YearMonth period,
      Periods periods,
      TermsBook terms,
      Estimates estimates,
      Collection<LoggedEntry> entries) {
    return report(period, periods, terms, estimates, Entries.of(entries));
  }

  /// The same. The journal is read once, and only sums of it are kept.
  public static LiabilityReport report(
      YearMonth period, Periods periods, TermsBook terms, Estimates estimates, Entries entries) {
    YearMonth before = period.minusMonths(1);
    Pools opening = new Pools(before, periods, terms);
    Pools closing = new Pools(period, periods, terms);
    RollForwards points = new RollForwards(period, periods);
    MemberDebts debts = new MemberDebts(period, periods);
    entries.forEach(
        logged -> {
          opening.add(logged);
          closing.add(logged);
          points.add(logged);
          debts.add(logged);
        });
    List<LiabilityLine> lines =
        lines(
            books(before, periods, terms, estimates, opening),
            books(period, periods, terms, estimates, closing));
    return new LiabilityReport(period, points.all(), lines, debts.all());
  }

  private static List<LiabilityLine> lines(Books opening, Books closing) {
    return closing.figures().entrySet().stream()
        .map(
            e ->
                new LiabilityLine(
                    e.getKey().party(),
                    e.getKey().portfolio(),
                    opening.of(e.getKey()),
                    e.getValue()))
        .toList();
  }

  private static Books books(
      YearMonth end, Periods periods, TermsBook terms, Estimates estimates, Pools pools) {
    Instant before = periods.endOf(end);
    Instant known = periods.closing(end).map(Closing::approvedAt).orElse(Instant.MAX);
    return Books.of(
        pools.all(), end, terms, portfolio -> estimates.inForce(portfolio, before, known));
  }
}
