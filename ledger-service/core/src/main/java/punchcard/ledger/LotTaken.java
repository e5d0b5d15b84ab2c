package punchcard.ledger;

import punchcard.kernel.PartnerId;

/// How much of a lot an entry takes.
///
/// @param amountMinor minor units, more than zero
public record LotTaken(LotId lot, PartnerId issuer, long amountMinor) {
  /// @throws IllegalArgumentException if it takes nothing
  public LotTaken {
    if (amountMinor <= 0) throw new IllegalArgumentException("nothing taken of lot " + lot);
  }
}
