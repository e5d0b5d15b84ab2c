package punchcard.cli.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import punchcard.accounting.decision.Decision;
import punchcard.accounting.decision.Decisions;
import punchcard.accounting.decision.Matter.MonthEnd;
import punchcard.accounting.period.Cut;
import punchcard.accounting.period.Entries;
import punchcard.accounting.period.Periods;
import punchcard.accounting.report.PeriodReport;
import punchcard.accounting.report.PeriodReports;
import punchcard.accounting.terms.TermsBook;
import punchcard.accounting.text.Sha256;
import punchcard.kernel.LogPosition;
import punchcard.ledger.programme.PartnerTerms;

/// The reports that are kept of closed months, each compared to the byte with what the journal, the
/// decisions and the terms come to.
///
/// @param journal what of it lies before a cut, read again for each month
public record StoredReports(
    List<LoggedReport> stored,
    List<LoggedDecision> decided,
    List<PartnerTerms> terms,
    Function<Cut, Entries> journal,
    ZoneId zone) {
  /// How long working a month out may take, before what is missing counts as lost.
  private static final Duration IN_TIME = Duration.ofHours(1);

  public StoredReports {
    stored = List.copyOf(stored);
    decided = List.copyOf(decided);
    terms = List.copyOf(terms);
  }

  /// Tells which differ, are missing, or should not be there.
  public void compare(Findings findings, Instant now) {
    Map<String, LoggedReport> left = byName(findings);
    Decisions decisions = Decisions.of(decided.stream().map(LoggedDecision::step).toList());
    for (LoggedDecision closing : decided)
      if (closing.step() instanceof Decision.Approved approved
          && approved.matter() instanceof MonthEnd)
        new MonthOfReports(closing.at(), approved, left, findings)
            .compare(expected(approved, decisions, closing.at(), findings), isLate(approved, now));
    for (LoggedReport superfluous : left.values())
      fault(
          findings,
          superfluous.at(),
          superfluous.report().id() + " is stored, and no closed month has it.");
  }

  /// Of several under a name, the first is the one.
  private Map<String, LoggedReport> byName(Findings findings) {
    Map<String, LoggedReport> byName = new LinkedHashMap<>();
    for (LoggedReport each : stored) {
      PeriodReport report = each.report();
      findings.checked(Proof.REPORTS);
      if (!Sha256.of(report.text()).equals(report.sha256()))
        fault(findings, each.at(), report.id() + " has another digest than its text.");
      LoggedReport first = byName.putIfAbsent(report.id(), each);
      if (first != null)
        fault(findings, each.at(), report.id() + " is stored already, at " + first.at() + ".");
    }
    return byName;
  }

  /// What the month's reports are; null, and told, if a corrupt journal does not say.
  private @Nullable Map<String, PeriodReport> expected(
      Decision.Approved closing, Decisions decisions, LogPosition at, Findings findings) {
    MonthEnd month = (MonthEnd) closing.matter();
    try {
      Periods periods = decisions.periods(month.period(), zone);
      TermsBook book = new TermsBook(terms, decisions.departures());
      Entries entries = journal.apply(Objects.requireNonNull(closing.upTo()));
      Map<String, PeriodReport> expected = new HashMap<>();
      for (PeriodReport report :
          PeriodReports.of(month.period(), periods, book, decisions.estimates(), entries))
        expected.put(report.id(), report);
      return expected;
    } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
      fault(
          findings,
          at,
          "The reports of %s cannot be worked out: %s.".formatted(month.period(), e.getMessage()));
      return null;
    }
  }

  private static boolean isLate(Decision.Approved closing, Instant now) {
    return closing.at().plus(IN_TIME).isBefore(now);
  }

  private static void fault(Findings findings, LogPosition at, String text) {
    findings.add(new Finding(Proof.REPORTS, at, null, text));
  }
}
