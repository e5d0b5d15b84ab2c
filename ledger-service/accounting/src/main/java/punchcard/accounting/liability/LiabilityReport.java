package punchcard.accounting.liability;

import java.time.YearMonth;
import java.util.List;
import punchcard.accounting.voucher.Voucher;

/// A month's liability: points, money, and what members owe, each for itself.
public record LiabilityReport(
    YearMonth period,
    List<RollForward> points,
    List<LiabilityLine> lines,
    List<MemberDebt> memberDebts) {
  public LiabilityReport {
    points = List.copyOf(points);
    lines = List.copyOf(lines);
    memberDebts = List.copyOf(memberDebts);
  }

  /// What the books post for it.
  public List<Voucher> vouchers() {
    return lines.stream().flatMap(line -> LiabilityVouchers.of(period, line)).toList();
  }
}
