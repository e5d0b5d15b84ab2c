package punchcard.ledger.programme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;

/// One version of what a currency is. A new version is for points that are made from then on; what
/// members have keeps what was stamped on it.
///
/// @param version from 1, without gaps
/// @param scale decimal places in which amounts are shown, 0 to 6; amounts are minor units
///     everywhere
/// @param graceDays what is given back after its last day can still be spent for so many days
/// @param approvalAboveMinor adjustments by hand of more than this need a second person; null: none
///     does
/// @param transferable whether members may send it to each other
/// @param rates what it may be converted to
/// @param spending what keeps it from being spent too fast
public record CurrencyPolicy(
    Currency currency,
    int version,
    int scale,
    Expiry expiry,
    NegativeBalance negativeBalance,
    int graceDays,
    @Nullable Long approvalAboveMinor,
    boolean transferable,
    List<Rate> rates,
    SpendingControls spending) {
  /// The most decimal places.
  public static final int MOST_SCALE = 6;

  /// The longest grace.
  public static final int MOST_GRACE_DAYS = 366;

  /// @throws IllegalArgumentException if a value is out of its range
  public CurrencyPolicy {
    rates = List.copyOf(rates);
    if (version < 1) throw new IllegalArgumentException("no version: " + version);
    if (scale < 0 || scale > MOST_SCALE) throw new IllegalArgumentException("no scale: " + scale);
    if (graceDays < 0 || graceDays > MOST_GRACE_DAYS)
      throw new IllegalArgumentException("no grace: " + graceDays);
    if (approvalAboveMinor != null && approvalAboveMinor < 0)
      throw new IllegalArgumentException("no limit: " + approvalAboveMinor);
  }

  /// What it is converted at, if it may be.
  public Optional<Rate> rateTo(Currency other) {
    return rates.stream().filter(rate -> rate.to().equals(other)).findFirst();
  }
}
