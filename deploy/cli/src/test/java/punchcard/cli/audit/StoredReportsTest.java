package punchcard.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.accounting.decision.Decision;
import punchcard.accounting.decision.Decisions;
import punchcard.accounting.decision.Matter.MonthEnd;
import punchcard.accounting.period.Cut;
import punchcard.accounting.period.Entries;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.report.PeriodReport;
import punchcard.accounting.report.PeriodReports;
import punchcard.accounting.terms.TermsBook;
import punchcard.accounting.text.Sha256;
import punchcard.kernel.LogPosition;

/// Reports of a closed month, as somebody could alter them who can write to their topic.
class StoredReportsTest {
  private static final Instant CLOSED = Instant.parse("2026-12-02T12:00:00Z");
  private static final Instant MUCH_LATER = CLOSED.plusSeconds(7200);
  private static final YearMonth MONTH = YearMonth.of(2026, 11);
  private static final Cut ALL = Cut.of(Map.of(0, 1000L, 1, 1000L));
  private static final LogPosition CLOSING = new LogPosition("accounting-decisions", 0, 7);
  private static final List<LoggedEntry> ENTRIES = entries();

  /// One way to corrupt what is stored, and what is to be found.
  record Planted(String what, UnaryOperator<List<LoggedReport>> how, List<String> found) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Planted> corruptions() {
    return Stream.of(
        new Planted(
            "a figure is altered, and the digest with it",
            StoredReportsTest::altered,
            List.of("period-reports-0@0 2026-11/liability differs in line ")),
        new Planted(
            "a figure is altered, and the digest is not",
            reports -> List.of(at(0, withText(reports.getFirst(), text(reports) + "x"), false)),
            List.of(
                "period-reports-0@0 2026-11/liability has another digest than its text.",
                "period-reports-0@0 2026-11/liability differs in line ")),
        new Planted(
            "it is gone",
            _ -> List.of(),
            List.of("accounting-decisions-0@7 2026-11/liability is not stored")),
        new Planted(
            "it is there twice",
            reports -> List.of(reports.getFirst(), at(5, reports.getFirst().report(), true)),
            List.of("period-reports-0@5 2026-11/liability is stored already")),
        new Planted(
            "a month has a report that was never closed",
            reports -> with(reports, YearMonth.of(2026, 12)),
            List.of("period-reports-0@9 2026-12/liability is stored, and no closed month has it.")),
        new Planted(
            "it claims to have another format",
            reports -> {
              PeriodReport of = reports.getFirst().report();
              return List.of(
                  at(0, new PeriodReport(MONTH, of.subject(), 2, of.text(), of.sha256()), true));
            },
            List.of("period-reports-0@0 2026-11/liability says that it has another format")));
  }

  @ParameterizedTest
  @MethodSource("corruptions")
  void each_is_found_and_the_record_named(Planted planted) {
    List<String> found = found(planted.how().apply(sound()), MUCH_LATER);
    assertThat(found).hasSameSizeAs(planted.found());
    for (int i = 0; i < found.size(); i++)
      assertThat(found.get(i)).startsWith(planted.found().get(i));
  }

  @Test
  void sound_ones_are_sound_and_those_of_a_month_just_closed_may_come_yet() {
    assertThat(sound()).hasSize(1);
    assertThat(found(sound(), MUCH_LATER)).isEmpty();
    assertThat(found(List.of(), CLOSED.plusSeconds(60))).isEmpty();
  }

  @Test
  void an_entry_that_is_gone_from_the_journal_shows_in_the_report() {
    List<LoggedEntry> fewer = ENTRIES.subList(1, ENTRIES.size());
    assertThat(found(sound(), MUCH_LATER, fewer)).isNotEmpty();
  }

  private static List<String> found(List<LoggedReport> stored, Instant now) {
    return found(stored, now, ENTRIES);
  }

  private static List<String> found(
      List<LoggedReport> stored, Instant now, List<LoggedEntry> entries) {
    Findings findings = new Findings(100);
    new StoredReports(
            stored,
            List.of(new LoggedDecision(CLOSING, closing())),
            List.of(),
            _ -> Entries.of(entries),
            KeptBooks.ZONE)
        .compare(findings, now);
    return findings.kept().stream().map(it -> it.at() + " " + it.text()).toList();
  }

  private static List<LoggedReport> sound() {
    Decisions decisions = Decisions.of(List.of(closing()));
    List<LoggedReport> reports = new ArrayList<>();
    for (PeriodReport report :
        PeriodReports.of(
            MONTH,
            decisions.periods(MONTH, KeptBooks.ZONE),
            new TermsBook(List.of(), List.of()),
            decisions.estimates(),
            Entries.of(ENTRIES))) reports.add(at(reports.size(), report, true));
    return reports;
  }

  private static Decision closing() {
    return new Decision.Approved("c", new MonthEnd(MONTH), "olga", "oscar", CLOSED, ALL);
  }

  private static List<LoggedEntry> entries() {
    List<LoggedEntry> entries = new ArrayList<>();
    SoundJournal.entries()
        .forEach(
            entry ->
                entries.add(
                    new LoggedEntry(new LogPosition("ledger-entries", 0, entries.size()), entry)));
    return entries;
  }

  private static List<LoggedReport> altered(List<LoggedReport> reports) {
    String text = text(reports).replaceFirst("closing \\d+", "closing 4711");
    return List.of(at(0, withText(reports.getFirst(), text), true));
  }

  private static List<LoggedReport> with(List<LoggedReport> reports, YearMonth month) {
    PeriodReport of = reports.getFirst().report();
    PeriodReport more = new PeriodReport(month, of.subject(), of.format(), of.text(), of.sha256());
    return List.of(reports.getFirst(), at(9, more, true));
  }

  private static String text(List<LoggedReport> reports) {
    return reports.getFirst().report().text();
  }

  private static PeriodReport withText(LoggedReport of, String text) {
    PeriodReport report = of.report();
    return new PeriodReport(
        report.period(), report.subject(), report.format(), text, report.sha256());
  }

  private static LoggedReport at(long offset, PeriodReport report, boolean rightDigest) {
    PeriodReport kept =
        rightDigest
            ? new PeriodReport(
                report.period(),
                report.subject(),
                report.format(),
                report.text(),
                Sha256.of(report.text()))
            : report;
    return new LoggedReport(new LogPosition("period-reports", 0, offset), kept);
  }
}
