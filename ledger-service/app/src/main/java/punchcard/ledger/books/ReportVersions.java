package punchcard.ledger.books;

import punchcard.accounting.report.PeriodReport;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.ledger.records.ReportRecords;
import punchcard.runtime.versions.VersionRecords;

/// Reports as a log of versions has them: each has only one, for it never changes.
final class ReportVersions
    implements VersionRecords<punchcard.avro.PeriodReport, String, PeriodReport> {
  @Override
  public Topic<punchcard.avro.PeriodReport> topic() {
    return Topics.PERIOD_REPORTS;
  }

  @Override
  public String idOf(PeriodReport report) {
    return report.id();
  }

  @Override
  public int numberOf(PeriodReport report) {
    return 1;
  }

  @Override
  public PeriodReport read(punchcard.avro.PeriodReport value) {
    return ReportRecords.read(value);
  }

  @Override
  public punchcard.avro.PeriodReport write(PeriodReport report) {
    return ReportRecords.record(report);
  }

  @Override
  public String keyOf(PeriodReport report) {
    return report.id();
  }
}
