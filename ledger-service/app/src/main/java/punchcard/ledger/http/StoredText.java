package punchcard.ledger.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import punchcard.accounting.report.PeriodReport;
import punchcard.accounting.report.ReportSubject.Settling;
import punchcard.ledger.books.ReportLog;

/// Answers with a report's text, byte for byte as it is stored.
final class StoredText {
  private static final String TEXT = MediaType.TEXT_PLAIN + "; charset=utf-8";

  private StoredText() {}

  /// The text; its digest as `Repr-Digest` (RFC 9530), and in hexadecimal digits, as people compare
  /// it, as the entity's tag.
  static HttpResponse<byte[]> of(Optional<PeriodReport> found) {
    PeriodReport report = found.orElseThrow(AccountingProblems::noSuchReport);
    byte[] digest = HexFormat.of().parseHex(report.sha256());
    return HttpResponse.ok(report.text().getBytes(UTF_8))
        .contentType(TEXT)
        .header("ETag", '"' + report.sha256() + '"')
        .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
  }

  /// A party's statement of a month. Who settles in one money need not name it.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if there is none, or several
  static HttpResponse<byte[]> ofStatement(
      ReportLog log, String period, Predicate<Settling> wanted, @Nullable String money) {
    YearMonth month = month(period);
    List<PeriodReport> found =
        log.all().stream()
            .filter(report -> report.period().equals(month))
            .filter(report -> report.subject() instanceof Settling of && wanted.test(of))
            .filter(report -> money == null || money.equals(money(report)))
            .toList();
    if (found.size() > 1)
      throw Problems.badInput(
          List.of(
              "money: must be one of "
                  + found.stream().map(StoredText::money).collect(Collectors.joining(", "))));
    return of(found.stream().findFirst());
  }

  private static String money(PeriodReport report) {
    return report.subject() instanceof Settling of ? of.money().code() : "";
  }

  /// @throws org.zalando.problem.ThrowableProblem as for a month without reports
  static YearMonth month(String period) {
    try {
      return YearMonth.parse(period);
    } catch (DateTimeException e) {
      throw AccountingProblems.noSuchReport();
    }
  }
}
