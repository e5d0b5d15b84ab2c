package punchcard.accounting.voucher;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import punchcard.accounting.money.Money;
import punchcard.accounting.terms.Party;

/// What somebody's general ledger posts at once; debits and credits are equal.
///
/// @param book whose
/// @param text why, as the ledger shows it
public record Voucher(Party book, YearMonth period, String text, List<VoucherLine> lines) {
  /// @throws IllegalArgumentException if it does not balance, or mixes money
  public Voucher {
    lines = List.copyOf(lines);
    Money sum = lines.stream().map(VoucherLine::amount).reduce(Money::plus).orElseThrow();
    if (!sum.isZero()) throw new IllegalArgumentException("debits less credits are " + sum);
  }

  /// Debits one account and credits another; nothing to post makes no voucher.
  ///
  /// @param amount less than zero: the other way round
  public static Stream<Voucher> of(
      Party book, YearMonth period, String text, GlAccount debit, GlAccount credit, Money amount) {
    if (amount.isZero()) return Stream.empty();
    List<VoucherLine> lines =
        List.of(new VoucherLine(debit, amount), new VoucherLine(credit, amount.negated()));
    return Stream.of(new Voucher(book, period, text, lines));
  }
}
