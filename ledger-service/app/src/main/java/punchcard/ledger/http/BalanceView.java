package punchcard.ledger.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import punchcard.kernel.Currency;
import punchcard.ledger.Account;
import punchcard.ledger.Purse;

/// What a member has of one currency; all in minor units.
///
/// @param available what can be spent on that day
/// @param pending what is promised, but not the member's yet
/// @param held what is set aside for partners
/// @param owed what later earnings repay first
/// @param expiredUnposted what is past its last day, but not yet posted as expired
@Serdeable
record BalanceView(
    String currency, long available, long pending, long held, long owed, long expiredUnposted) {
  /// All currencies that the member ever had.
  static List<BalanceView> of(Account account, LocalDate day) {
    return account.purses().stream().map(purse -> of(account, purse, day)).toList();
  }

  private static BalanceView of(Account account, Purse purse, LocalDate day) {
    Currency currency = purse.currency();
    return new BalanceView(
        currency.code(),
        purse.spendableMinorOn(day),
        purse.pendingMinor(),
        account.heldMinor(currency),
        purse.owedMinor(),
        purse.expiredMinorOn(day));
  }
}
