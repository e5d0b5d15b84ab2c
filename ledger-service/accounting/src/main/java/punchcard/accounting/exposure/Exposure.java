package punchcard.accounting.exposure;

import java.util.List;
import punchcard.accounting.money.Money;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// What is out of an issuer's points in one currency; minor units.
///
/// @param outstanding that members can spend, held or in transit or not
/// @param held of those, set aside for a partner
/// @param pending promised: members cannot spend them yet
/// @param sharePerMille of all outstanding points of the currency, rounded down
/// @param atIssuePrice what the outstanding ones cost at the prices stamped on them, one for
///     each money
/// @param breaches which limits are passed
public record Exposure(
    Currency currency,
    PartnerId issuer,
    long outstanding,
    long held,
    long pending,
    int sharePerMille,
    List<Money> atIssuePrice,
    List<Breach> breaches) {
  public Exposure {
    atIssuePrice = List.copyOf(atIssuePrice);
    breaches = List.copyOf(breaches);
  }

  /// Which limit is passed.
  public enum Breach {
    /// There are too many.
    AMOUNT,
    /// They are too large a part of all.
    CONCENTRATION
  }
}
