package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Stream;
import punchcard.accounting.report.PeriodReport;

/// Reports that are stored.
///
/// @param reports the oldest month first
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReportsView(List<ReportView> reports) {
  static ReportsView of(Stream<PeriodReport> reports) {
    return new ReportsView(reports.map(ReportView::of).toList());
  }
}
