package punchcard.cli.accounts;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.accounting.settlement.Line;
import punchcard.accounting.settlement.Settlement;
import punchcard.accounting.settlement.SettlementRun;
import punchcard.accounting.settlement.Source;
import punchcard.accounting.settlement.Statement;
import punchcard.accounting.settlement.StatementText;
import punchcard.accounting.settlement.TaxTotal;
import punchcard.accounting.settlement.Unpriced;
import punchcard.accounting.terms.Party;
import punchcard.cli.sheets.Sheet;
import punchcard.kernel.PartnerId;

/// Statements as tables.
///
/// @param unpriced what none of them could bill
/// @param sources whether each line's entries are listed
record StatementSheets(List<Statement> statements, List<Unpriced> unpriced, boolean sources) {
  private static final int MICRO_DIGITS = 6;

  /// @param partner whose; null: everybody's
  static StatementSheets of(
      Facts facts, YearMonth period, @Nullable PartnerId partner, boolean sources) {
    SettlementRun run = Settlement.run(period, facts.periods(), facts.book(), facts.entries());
    if (partner == null) return new StatementSheets(run.all(), run.unpriced(), sources);
    return new StatementSheets(
        run.all().stream().filter(it -> it.party().equals(Party.of(partner))).toList(),
        run.unpriced().stream().filter(it -> it.partner().equals(partner)).toList(),
        sources);
  }

  /// The canonical texts, each with its digest, which is not over itself.
  String text() {
    StringBuilder text = new StringBuilder();
    for (Statement statement : statements) {
      text.append(StatementText.of(statement));
      text.append("sha256:").append(StatementText.digest(statement)).append("\n");
      if (sources)
        for (Line line : statement.lines())
          text.append("entries of %s %d\n".formatted(line.key().kind(), line.points()))
              .append(StatementText.sources(line));
      text.append("\n");
    }
    return text.toString();
  }

  List<Sheet> all() {
    List<Sheet> sheets = new ArrayList<>(List.of(totals(), lines(), taxes(), leftOut()));
    sheets.add(VoucherRows.of(run().vouchers()));
    if (sources) sheets.add(entries());
    return sheets;
  }

  /// Each statement's vouchers are its own, so they are had of any part of a run.
  private SettlementRun run() {
    if (statements.isEmpty())
      return new SettlementRun(YearMonth.of(1970, 1), List.of(), List.of(), List.of());
    return new SettlementRun(statements.getFirst().period(), statements, List.of(), unpriced);
  }

  private Sheet totals() {
    List<List<Object>> rows = new ArrayList<>();
    for (Statement it : statements)
      rows.add(
          List.of(
              it.party().text(),
              it.period().toString(),
              it.lines().size(),
              it.rounding().toString(),
              it.total().toString(),
              StatementText.digest(it)));
    return Sheet.of("statements", "party period lines rounding total sha256", rows);
  }

  private Sheet lines() {
    List<List<Object>> rows = new ArrayList<>();
    for (Statement statement : statements)
      for (Line it : statement.lines()) rows.add(row(statement, it));
    return Sheet.of(
        "lines",
        "party kind creditNote with points currency price perMille terms amount taxCode taxDate"
            + " entries",
        rows);
  }

  private static List<Object> row(Statement statement, Line line) {
    return List.of(
        statement.party().text(),
        line.key().kind().toString(),
        line.key().creditNote() ? "yes" : "no",
        line.counterparty().text(),
        line.points(),
        line.key().currency().code(),
        BigDecimal.valueOf(line.key().priceMicros(), MICRO_DIGITS).toPlainString(),
        line.key().perMille(),
        line.key().termsVersion(),
        line.amount().toString(),
        line.key().tax().code(),
        line.key().taxDate().toString(),
        line.sources().size());
  }

  private Sheet taxes() {
    List<List<Object>> rows = new ArrayList<>();
    for (Statement statement : statements)
      for (TaxTotal it : statement.taxes())
        rows.add(
            List.of(
                statement.party().text(),
                it.treatment().code(),
                it.treatment().ratePerMille(),
                it.treatment().supplier(),
                it.treatment().customer(),
                it.date().toString(),
                it.net().toString(),
                it.tax().toString()));
    return Sheet.of("taxes", "party code ratePerMille supplier customer date net tax", rows);
  }

  private Sheet leftOut() {
    List<List<Object>> rows = new ArrayList<>();
    for (Unpriced it : unpriced)
      rows.add(
          List.of(it.partner().value(), it.kind().toString(), it.points(), it.currency().code()));
    return Sheet.of("unpriced", "partner kind points currency", rows);
  }

  private Sheet entries() {
    List<List<Object>> rows = new ArrayList<>();
    for (Statement statement : statements)
      for (Line line : statement.lines())
        for (Source it : line.sources())
          rows.add(
              List.of(
                  statement.party().text(),
                  line.key().kind().toString(),
                  line.key().termsVersion(),
                  it.entryId(),
                  it.points(),
                  it.corrects()));
    return Sheet.of("sources", "party kind terms entry points corrects", rows);
  }
}
