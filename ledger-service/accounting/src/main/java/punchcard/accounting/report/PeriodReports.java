package punchcard.accounting.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import punchcard.accounting.liability.Estimates;
import punchcard.accounting.liability.Liability;
import punchcard.accounting.liability.LiabilityReport;
import punchcard.accounting.liability.LiabilityText;
import punchcard.accounting.period.Entries;
import punchcard.accounting.period.Periods;
import punchcard.accounting.settlement.Settlement;
import punchcard.accounting.settlement.Statement;
import punchcard.accounting.settlement.StatementText;
import punchcard.accounting.terms.TermsBook;

/// Works out all reports of a closed month, from the journal and the decisions alone: whoever does
/// gets the same bytes.
public final class PeriodReports {
  private PeriodReports() {}

  /// The month's reports: a statement for each party and money, then the liability. The journal is
  /// read three times.
  ///
  /// @param entries all before the month's cut at least; what is behind it changes nothing
  /// @throws IllegalArgumentException if the month is not closed: its figures are not final
  public static List<PeriodReport> of(
      YearMonth period, Periods periods, TermsBook terms, Estimates estimates, Entries entries) {
    if (periods.closing(period).isEmpty())
      throw new IllegalArgumentException(period + " is not closed");
    List<PeriodReport> reports = new ArrayList<>();
    for (Statement statement : Settlement.run(period, periods, terms, entries).all())
      reports.add(of(statement));
    reports.add(of(Liability.report(period, periods, terms, estimates, entries)));
    return reports;
  }

  private static PeriodReport of(Statement statement) {
    ReportSubject subject = new ReportSubject.Settling(statement.party(), statement.money());
    return PeriodReport.of(
        statement.period(), subject, StatementText.FORMAT, StatementText.of(statement));
  }

  private static PeriodReport of(LiabilityReport report) {
    return PeriodReport.of(
        report.period(),
        new ReportSubject.Obligations(),
        LiabilityText.FORMAT,
        LiabilityText.of(report));
  }
}
