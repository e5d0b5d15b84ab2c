package punchcard.accounting.report;

import java.time.YearMonth;
import punchcard.accounting.text.Sha256;

/// A report of a closed month. It never changes by a byte.
///
/// @param format which rules of writing the text follows
/// @param sha256 of the text, as whoever wrote it says
public record PeriodReport(
    YearMonth period, ReportSubject subject, int format, String text, String sha256) {
  static PeriodReport of(YearMonth period, ReportSubject subject, int format, String text) {
    return new PeriodReport(period, subject, format, text, Sha256.of(text));
  }

  /// Its name: `2026-01/partner:gym/USD`.
  public String id() {
    return id(period, subject);
  }

  /// The name of a month's report.
  public static String id(YearMonth period, ReportSubject subject) {
    return period + "/" + subject.text();
  }
}
