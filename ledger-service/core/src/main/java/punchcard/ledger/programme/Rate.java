package punchcard.ledger.programme;

import punchcard.kernel.Currency;

/// What points become in another currency: `rateTo` for each `rateFrom`, both in minor units.
public record Rate(Currency to, long rateFrom, long rateTo) {
  /// @throws IllegalArgumentException if a side is not more than zero or over a million
  public Rate {
    if (rateFrom <= 0 || rateTo <= 0 || rateFrom > MOST || rateTo > MOST)
      throw new IllegalArgumentException("no rate: " + rateFrom + ":" + rateTo);
  }

  /// The largest number on either side; a product with the largest amount fits a long.
  public static final long MOST = 1_000_000;
}
