package punchcard.accounting.liability;

import java.time.YearMonth;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// How a partner's outstanding points came from what they were to what they are, in a month:
/// `opening + issued − redeemed − expired + adjusted = closing`. In minor units of points.
///
/// @param adjusted corrections, reversals, differences, conversions and what repaid debts
/// @param pending promised and not yet the members': exposure, not liability
public record RollForward(
    Currency currency,
    PartnerId issuer,
    YearMonth period,
    long opening,
    long issued,
    long redeemed,
    long expired,
    long adjusted,
    long pending) {

  public long closing() {
    return opening + issued - redeemed - expired + adjusted;
  }
}
