package punchcard.accounting.settlement;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import punchcard.accounting.voucher.Voucher;

/// All statements of a month.
///
/// @param partners one for each partner and money
/// @param operator the other side of all of them, one for each money
/// @param unpriced what none of them could bill
public record SettlementRun(
    YearMonth period, List<Statement> partners, List<Statement> operator, List<Unpriced> unpriced) {
  public SettlementRun {
    partners = List.copyOf(partners);
    operator = List.copyOf(operator);
    unpriced = List.copyOf(unpriced);
  }

  /// Everybody's statements.
  public List<Statement> all() {
    return Stream.concat(partners.stream(), operator.stream()).toList();
  }

  /// What the books post for them.
  public List<Voucher> vouchers() {
    return all().stream().flatMap(SettlementVouchers::of).toList();
  }
}
