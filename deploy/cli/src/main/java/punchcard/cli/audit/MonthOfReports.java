package punchcard.cli.audit;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.accounting.decision.Decision;
import punchcard.accounting.decision.Matter.MonthEnd;
import punchcard.accounting.report.PeriodReport;
import punchcard.kernel.LogPosition;

/// The reports of one month that was closed.
///
/// @param at where it was closed: what names a report that is not there
/// @param left all that are stored, without those of the months before
record MonthOfReports(
    LogPosition at, Decision.Approved closing, Map<String, LoggedReport> left, Findings findings) {

  /// Takes what is stored of the month out of what is left.
  ///
  /// @param expected what the journal says; null: it does not
  /// @param late whether they had time enough to be stored
  void compare(@Nullable Map<String, PeriodReport> expected, boolean late) {
    String month = ((MonthEnd) closing.matter()).period() + "/";
    boolean none = left.keySet().stream().noneMatch(id -> id.startsWith(month));
    if (expected == null) {
      left.keySet().removeIf(id -> id.startsWith(month));
      return;
    }
    if (none && !late) return;
    new TreeMap<>(expected).values().forEach(this::compare);
  }

  private void compare(PeriodReport expected) {
    findings.checked(Proof.REPORTS);
    LoggedReport stored = left.remove(expected.id());
    if (stored == null) fault(at, expected.id() + " is not stored, though the month is closed.");
    else if (!stored.report().text().equals(expected.text()))
      fault(stored.at(), expected.id() + " " + difference(stored.report(), expected));
    else if (stored.report().format() != expected.format())
      fault(stored.at(), expected.id() + " says that it has another format than it has.");
  }

  /// The first line that differs is enough to look into it.
  private static String difference(PeriodReport stored, PeriodReport expected) {
    String[] is = stored.text().split("\n", -1);
    String[] should = expected.text().split("\n", -1);
    int line = 0;
    while (line < Math.min(is.length, should.length) && is[line].equals(should[line])) line++;
    return "differs in line %d: it is \"%s\", and should be \"%s\"."
        .formatted(line + 1, lineOf(is, line), lineOf(should, line));
  }

  private static String lineOf(String[] lines, int line) {
    return line < lines.length ? lines[line] : "";
  }

  private void fault(LogPosition where, String text) {
    findings.add(new Finding(Proof.REPORTS, where, null, text));
  }
}
