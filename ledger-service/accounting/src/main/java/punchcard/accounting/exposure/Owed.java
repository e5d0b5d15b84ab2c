package punchcard.accounting.exposure;

import java.util.Collection;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.settlement.Statement;
import punchcard.accounting.terms.Party;

/// Works out what a partner owes: its statements so far, with that of the open month, less what
/// was paid.
public final class Owed {
  private Owed() {}

  /// More than zero: the partner owes it; less: it is owed it.
  ///
  /// @param statements of anybody; only the partner's count
  public static Money by(
      Party partner,
      MoneyUnit unit,
      Collection<Statement> statements,
      Collection<Payment> payments) {
    Money billed =
        statements.stream()
            .filter(s -> s.party().equals(partner) && s.money().equals(unit))
            .map(Statement::total)
            .reduce(Money.zero(unit), Money::plus);
    return by(partner, unit, billed, payments);
  }

  /// The same.
  ///
  /// @param billed the sum of the partner's statements
  public static Money by(
      Party partner, MoneyUnit unit, Money billed, Collection<Payment> payments) {
    Money paid =
        payments.stream()
            .filter(p -> Party.of(p.partner()).equals(partner) && p.amount().unit().equals(unit))
            .map(Payment::amount)
            .reduce(Money.zero(unit), Money::plus);
    return billed.negated().minus(paid);
  }
}
