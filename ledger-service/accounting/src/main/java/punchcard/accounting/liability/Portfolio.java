package punchcard.accounting.liability;

import java.util.Comparator;
import punchcard.accounting.money.MoneyUnit;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Basis;

/// Points that are alike enough to be estimated together (IFRS 15, 4).
public record Portfolio(PartnerId issuer, Currency currency, Basis basis, MoneyUnit money)
    implements Comparable<Portfolio> {
  private static final Comparator<Portfolio> ORDER =
      Comparator.comparing(Portfolio::issuer)
          .thenComparing(Portfolio::currency)
          .thenComparing(Portfolio::basis)
          .thenComparing(Portfolio::money);

  @Override
  public int compareTo(Portfolio other) {
    return ORDER.compare(this, other);
  }
}
