package punchcard.accounting.liability;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import punchcard.accounting.period.Closing;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.period.Periods;
import punchcard.accounting.terms.TermsBook;

/// Works out what points oblige to, month by month, from the journal, the terms and the approved
/// estimates alone.
public final class Liability {
  private Liability() {}

  public static LiabilityReport report(
      YearMonth period,
      Periods periods,
      TermsBook terms,
      Estimates estimates,
      Collection<LoggedEntry> entries) {
    Books opening = books(period.minusMonths(1), periods, terms, estimates, entries);
    Books closing = books(period, periods, terms, estimates, entries);
    List<LiabilityLine> lines =
        closing.figures().entrySet().stream()
            .map(
                e ->
                    new LiabilityLine(
                        e.getKey().party(),
                        e.getKey().portfolio(),
                        opening.of(e.getKey()),
                        e.getValue()))
            .toList();
    return new LiabilityReport(
        period,
        RollForwards.of(period, periods, entries),
        lines,
        MemberDebts.at(period, periods, entries));
  }

  private static Books books(
      YearMonth end,
      Periods periods,
      TermsBook terms,
      Estimates estimates,
      Collection<LoggedEntry> entries) {
    Instant before = periods.endOf(end);
    Instant known = periods.closing(end).map(Closing::approvedAt).orElse(Instant.MAX);
    Map<PoolKey, Pool> pools = Pools.until(end, periods, terms, entries);
    return Books.of(pools, end, terms, portfolio -> estimates.inForce(portfolio, before, known));
  }
}
