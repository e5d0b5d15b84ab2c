package punchcard.accounting.liability;

import java.util.List;
import java.util.stream.Collectors;
import punchcard.accounting.voucher.Voucher;

/// Writes a liability report as text that is the same, byte for byte, whenever and wherever it is
/// made again; its digest is what accountants and auditors compare.
public final class LiabilityText {
  /// Which rules of writing it follows: by other rules the same figures are other bytes.
  public static final int FORMAT = 1;

  private static final String BETWEEN = " | ";

  private LiabilityText() {}

  /// The report in UTF-8, a line each, ending in newlines: points by currency and issuer, money by
  /// book and portfolio, what members owe by currency and bearer, then the vouchers. Each group is
  /// in an order of its own that depends on nothing else.
  public static String of(LiabilityReport report) {
    StringBuilder text = new StringBuilder("liability report, format " + FORMAT + "\n");
    text.append("period: ").append(report.period()).append('\n');
    for (RollForward points : report.points()) text.append(points(points));
    for (LiabilityLine line : report.lines()) text.append(money(line));
    for (MemberDebt debt : report.memberDebts()) text.append(debt(debt));
    for (Voucher voucher : report.vouchers()) text.append(voucher(voucher));
    return text.toString();
  }

  private static String points(RollForward of) {
    return line(
        "points " + of.currency() + " of " + of.issuer(),
        "opening " + of.opening(),
        "issued " + of.issued(),
        "redeemed " + of.redeemed(),
        "expired " + of.expired(),
        "adjusted " + of.adjusted(),
        "closing " + of.closing(),
        "pending " + of.pending());
  }

  /// What moved in the month, and what stands at its end, from the first day on.
  private static String money(LiabilityLine of) {
    Portfolio portfolio = of.portfolio();
    Figures end = of.closing();
    return line(
        "money in the book of " + of.book(),
        portfolio.currency() + " of " + portfolio.issuer() + ", " + portfolio.basis(),
        "opening " + of.opening().contractLiability(),
        "deferred " + of.deferred(),
        "recognised " + of.recognised(),
        "closing " + end.contractLiability(),
        "deferred in all " + end.deferred(),
        "recognised in all " + end.recognised(),
        "prepaid " + end.prepaid(),
        "provision " + end.provision(),
        "commission " + end.commission());
  }

  private static String debt(MemberDebt of) {
    return line("debts " + of.currency(), "borne by " + of.bearer(), "owed " + of.minor());
  }

  private static String voucher(Voucher of) {
    String lines =
        of.lines().stream()
            .map(line -> line.account() + " " + line.amount())
            .collect(Collectors.joining(BETWEEN));
    return line("voucher of " + of.book(), of.text(), lines);
  }

  private static String line(String... cells) {
    return String.join(BETWEEN, List.of(cells)) + "\n";
  }
}
