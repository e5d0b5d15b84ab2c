package punchcard.cli.accounts;

import java.util.ArrayList;
import java.util.List;
import punchcard.accounting.voucher.Voucher;
import punchcard.accounting.voucher.VoucherLine;
import punchcard.cli.sheets.Sheet;

/// What general ledgers post, a line each: debits are more than zero, credits less.
final class VoucherRows {
  private VoucherRows() {}

  static Sheet of(List<Voucher> vouchers) {
    List<List<Object>> rows = new ArrayList<>();
    for (Voucher voucher : vouchers)
      for (VoucherLine line : voucher.lines())
        rows.add(
            List.of(
                voucher.book().text(),
                voucher.period().toString(),
                voucher.text(),
                line.account().toString(),
                line.amount().toString()));
    return Sheet.of("vouchers", "book period text account amount", rows);
  }
}
