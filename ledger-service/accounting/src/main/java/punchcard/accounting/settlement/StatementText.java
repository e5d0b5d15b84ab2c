package punchcard.accounting.settlement;

import java.math.BigDecimal;
import java.util.List;
import punchcard.accounting.text.Sha256;
import punchcard.ledger.programme.TaxTreatment;

/// Writes a statement as text that is the same, byte for byte, whenever and wherever it is made
/// again; its digest is what partners and auditors compare.
public final class StatementText {
  /// Which rules of writing it follows: by other rules the same figures are other bytes.
  public static final int FORMAT = 1;

  private static final int MICRO_DIGITS = 6;

  private StatementText() {}

  /// The statement in UTF-8, a line each, ending in newlines. A line's entries stand there by
  /// their number and digest; [#sources(Line)] lists them.
  public static String of(Statement statement) {
    StringBuilder text = new StringBuilder("settlement statement, format " + FORMAT + "\n");
    text.append("party: ").append(statement.party()).append('\n');
    text.append("period: ").append(statement.period()).append('\n');
    text.append("money: ").append(statement.money()).append('\n');
    for (Line line : statement.lines()) text.append(line(line));
    text.append("rounding: ").append(statement.rounding()).append('\n');
    for (TaxTotal tax : statement.taxes()) text.append(tax(tax));
    return text.append("total: ").append(statement.total()).append('\n').toString();
  }

  /// The SHA-256 of the text.
  public static String digest(Statement statement) {
    return Sha256.of(of(statement));
  }

  /// The entries that a line comes from: id, points, and what it corrects, one a line.
  public static String sources(Line line) {
    StringBuilder text = new StringBuilder();
    for (Source source : line.sources())
      text.append(source.entryId())
          .append(' ')
          .append(source.points())
          .append(' ')
          .append(source.corrects().isEmpty() ? "-" : source.corrects())
          .append('\n');
    return text.toString();
  }

  private static String line(Line line) {
    LineKey key = line.key();
    return String.join(
            " | ",
            List.of(
                key.kind() + (key.creditNote() ? " credit note" : ""),
                "with " + line.counterparty(),
                line.points() + " " + key.currency(),
                "at " + price(key),
                "terms " + key.termsVersion(),
                "exact " + line.exact(),
                "amount " + line.amount(),
                treatment(key.tax()) + " on " + key.taxDate(),
                line.sources().size() + " entries sha256:" + Sha256.of(sources(line))))
        + "\n";
  }

  private static String price(LineKey key) {
    String price = BigDecimal.valueOf(key.priceMicros(), MICRO_DIGITS).toPlainString();
    return key.perMille() == 1000 ? price : price + " x " + key.perMille() + " per mille";
  }

  private static String tax(TaxTotal tax) {
    return "tax: "
        + treatment(tax.treatment())
        + " on "
        + tax.date()
        + " | net "
        + tax.net()
        + " | tax "
        + tax.tax()
        + "\n";
  }

  private static String treatment(TaxTreatment tax) {
    return "tax "
        + tax.code()
        + " "
        + tax.ratePerMille()
        + " per mille, "
        + tax.supplier()
        + " to "
        + tax.customer();
  }
}
