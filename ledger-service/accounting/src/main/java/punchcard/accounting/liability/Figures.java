package punchcard.accounting.liability;

import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;

/// What one book says about a portfolio at the end of a month, from the first day on.
///
/// @param deferred what was received for points and deferred: by the issuer that sold them and
///     owes them, the part of sales' prices that is theirs; by the operator, what issuers pay it
/// @param recognised how much of it was earned
/// @param prepaid what the issuer has paid for points whose revenue it has not recognised yet
/// @param provision what outstanding points will still cost that were given away, or, in the
///     operator's book, whose issuer has left
/// @param commission what an agent took for points that another party honours
public record Figures(
    Money deferred, Money recognised, Money prepaid, Money provision, Money commission) {

  static Figures zero(MoneyUnit unit) {
    Money zero = Money.zero(unit);
    return new Figures(zero, zero, zero, zero, zero);
  }

  /// What is deferred and not yet earned.
  public Money contractLiability() {
    return deferred.minus(recognised);
  }
}
