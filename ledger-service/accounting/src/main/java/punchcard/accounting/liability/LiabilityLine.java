package punchcard.accounting.liability;

import punchcard.accounting.money.Money;
import punchcard.accounting.terms.Party;

/// A portfolio in one book, at the beginning and at the end of a month.
public record LiabilityLine(Party book, Portfolio portfolio, Figures opening, Figures closing) {
  /// What was deferred in the month.
  public Money deferred() {
    return closing.deferred().minus(opening.deferred());
  }

  /// What was earned in the month, with what a new estimate catches up.
  public Money recognised() {
    return closing.recognised().minus(opening.recognised());
  }

  Money morePrepaid() {
    return closing.prepaid().minus(opening.prepaid());
  }

  Money moreProvision() {
    return closing.provision().minus(opening.provision());
  }

  Money commission() {
    return closing.commission().minus(opening.commission());
  }
}
