package punchcard.ledger.journal;

import punchcard.kernel.Currency;

/// One account's part of an entry.
///
/// @param amountMinor minor units; positive: the account receives them; never zero
public record Leg(AccountId account, Currency currency, long amountMinor) {
  /// @throws IllegalArgumentException if the amount is zero
  public Leg {
    if (amountMinor == 0) throw new IllegalArgumentException("a leg without amount: " + account);
  }
}
