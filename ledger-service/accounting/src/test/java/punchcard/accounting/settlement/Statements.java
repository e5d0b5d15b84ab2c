package punchcard.accounting.settlement;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import punchcard.accounting.Journal;
import punchcard.accounting.Tables;
import punchcard.accounting.period.Periods;

/// Settles journals, and writes what comes of it as tables.
final class Statements {
  static final YearMonth JANUARY = YearMonth.of(2026, 1);
  static final Periods OPEN = Periods.from(JANUARY, Journal.ZONE);

  private Statements() {}

  static SettlementRun settle(Journal journal, int month) {
    return settle(journal, YearMonth.of(2026, month), OPEN);
  }

  static SettlementRun settle(Journal journal, YearMonth period, Periods periods) {
    return Settlement.run(period, periods, journal.terms(), journal.entries());
  }

  /// `partner | line | points | at | amount`, for each line of each partner.
  static String lines(SettlementRun run) {
    List<String> rows = new ArrayList<>();
    for (Statement statement : run.partners())
      for (Line line : statement.lines()) rows.add(row(line));
    return Tables.table("partner | line | points | at | amount", rows);
  }

  private static String row(Line line) {
    LineKey key = line.key();
    return String.join(
        " | ",
        key.partner().value(),
        key.kind() + (key.creditNote() ? " credit" : ""),
        String.valueOf(line.points()),
        BigDecimal.valueOf(key.priceMicros(), 6).stripTrailingZeros().toPlainString(),
        line.amount().toString());
  }

  /// `party | total`, for everybody.
  static String totals(SettlementRun run) {
    return Tables.table(
        "party | total",
        run.all().stream()
            .map(s -> s.party().toString().replace("partner:", "") + " | " + s.total())
            .toList());
  }
}
