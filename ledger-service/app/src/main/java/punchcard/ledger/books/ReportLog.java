package punchcard.ledger.books;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import punchcard.accounting.report.PeriodReport;
import punchcard.accounting.report.ReportSubject;
import punchcard.events.SchemaRegistry;
import punchcard.runtime.versions.Published;
import punchcard.runtime.versions.VersionLog;

/// Reads the log of closed months' reports, to its end of the moment at which it is asked.
public final class ReportLog implements AutoCloseable {
  private final VersionLog<punchcard.avro.PeriodReport, String, PeriodReport> reports;

  public ReportLog(String bootstrap, SchemaRegistry registry) {
    this.reports = new VersionLog<>(bootstrap, registry, new ReportVersions());
  }

  /// All that are stored, by month.
  ///
  /// @throws punchcard.runtime.versions.LogUnavailable if the log cannot be read to its end in time
  public List<PeriodReport> all() {
    return reports.read().byId().values().stream().map(one -> one.firstEntry().getValue()).toList();
  }

  /// One of a month.
  ///
  /// @throws punchcard.runtime.versions.LogUnavailable if the log cannot be read to its end in time
  public Optional<PeriodReport> of(YearMonth period, ReportSubject subject) {
    return reports.read().latest(PeriodReport.id(period, subject));
  }

  /// Whether a month's reports are there. They are written all together, and each month has one of
  /// its liability.
  static boolean has(Published<String, PeriodReport> published, YearMonth period) {
    return published.latest(PeriodReport.id(period, new ReportSubject.Obligations())).isPresent();
  }

  Published<String, PeriodReport> read() {
    return reports.read();
  }

  VersionLog<?, String, PeriodReport> versions() {
    return reports;
  }

  @Override
  public void close() {
    reports.close();
  }
}
