package punchcard.accounting.liability;

import static punchcard.accounting.voucher.GlAccount.COMMISSION_REVENUE;
import static punchcard.accounting.voucher.GlAccount.CONTRACT_LIABILITY;
import static punchcard.accounting.voucher.GlAccount.MARKETING_EXPENSE;
import static punchcard.accounting.voucher.GlAccount.POINTS_COST;
import static punchcard.accounting.voucher.GlAccount.POINTS_PROVISION;
import static punchcard.accounting.voucher.GlAccount.POINTS_REVENUE;
import static punchcard.accounting.voucher.GlAccount.PREPAID_POINTS;
import static punchcard.accounting.voucher.GlAccount.SALES_REVENUE;

import java.time.YearMonth;
import java.util.stream.Stream;
import punchcard.accounting.money.Money;
import punchcard.accounting.terms.Party;
import punchcard.accounting.voucher.GlAccount;
import punchcard.accounting.voucher.Voucher;

/// Posts what changed in a month. The sums of all vouchers so far are the figures of the report.
final class LiabilityVouchers {
  private LiabilityVouchers() {}

  static Stream<Voucher> of(YearMonth period, LiabilityLine line) {
    return Stream.of(
            voucher(
                period, line, "points sold", received(line), CONTRACT_LIABILITY, line.deferred()),
            voucher(
                period,
                line,
                "points earned",
                CONTRACT_LIABILITY,
                POINTS_REVENUE,
                line.recognised()),
            voucher(
                period, line, "points prepaid", PREPAID_POINTS, POINTS_COST, line.morePrepaid()),
            voucher(
                period,
                line,
                "points to be paid",
                MARKETING_EXPENSE,
                POINTS_PROVISION,
                line.moreProvision()),
            voucher(
                period,
                line,
                "points arranged",
                SALES_REVENUE,
                COMMISSION_REVENUE,
                line.commission()))
        .flatMap(vouchers -> vouchers);
  }

  /// Settlement has posted what issuers pay as the operator's revenue; what is deferred leaves
  /// it.
  private static GlAccount received(LiabilityLine line) {
    return switch (line.book()) {
      case Party.Partner _ -> SALES_REVENUE;
      case Party.Operator _ -> POINTS_REVENUE;
    };
  }

  private static Stream<Voucher> voucher(
      YearMonth period,
      LiabilityLine line,
      String what,
      GlAccount debit,
      GlAccount credit,
      Money amount) {
    Portfolio of = line.portfolio();
    String text = what + ": " + of.issuer() + " " + of.currency() + " " + of.basis();
    return Voucher.of(line.book(), period, text, debit, credit, amount);
  }
}
