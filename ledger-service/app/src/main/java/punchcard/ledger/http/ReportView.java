package punchcard.ledger.http;

import io.micronaut.serde.annotation.Serdeable;
import punchcard.accounting.report.PeriodReport;

/// That a report is stored, without its text.
///
/// @param period as in 2026-11
/// @param subject `partner:gym/USD`, `operator/USD` or `liability`
/// @param format which rules of writing its text follows
/// @param sha256 of its text in UTF-8, in hexadecimal digits
@Serdeable
record ReportView(String period, String subject, int format, String sha256) {
  static ReportView of(PeriodReport report) {
    return new ReportView(
        report.period().toString(), report.subject().text(), report.format(), report.sha256());
  }
}
