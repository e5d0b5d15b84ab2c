package punchcard.ledger.journal;

import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// Points that a member owes, because they were taken back after they were spent.
///
/// @param amountMinor minor units, more than zero
/// @param bearer the party that bears it until later earnings repay it
public record Debt(LotId id, Currency currency, long amountMinor, PartnerId bearer) {
  /// @throws IllegalArgumentException if nothing is owed
  public Debt {
    if (amountMinor <= 0) throw new IllegalArgumentException("no debt: " + id);
  }

  /// So much of it.
  public Debt part(long minor) {
    return new Debt(id, currency, minor, bearer);
  }
}
