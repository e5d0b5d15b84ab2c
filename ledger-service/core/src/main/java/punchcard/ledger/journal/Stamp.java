package punchcard.ledger.journal;

import java.math.BigInteger;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;

/// What was fixed when points were made, whatever is agreed later.
///
/// @param issuer the partner that pays for them
/// @param ruleId the agreement's rule that gave them
/// @param currencyVersion the version of the currency's policy that was in force
/// @param inactivityMonths they lapse after so many months without activity; 0: they do not
/// @param basis why they exist
/// @param money ISO 4217: the money of price and allocation; empty: neither is agreed
/// @param issuePriceMicros what the issuer pays for them, in millionths of the money's unit per
///     minor unit of points
/// @param termsVersion the version of the terms between operator and issuer; 0: there were none
public record Stamp(
    PartnerId issuer,
    AgreementId agreement,
    int agreementVersion,
    String ruleId,
    int currencyVersion,
    int inactivityMonths,
    Basis basis,
    String money,
    long issuePriceMicros,
    int termsVersion) {
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  /// The same, on points of another currency: one costs what as many as became one would have
  /// cost, so that a lot is worth as much money as before. Rounded to a millionth, a half up.
  ///
  /// @param from so many minor units of the one currency, more than zero…
  /// @param to …became so many of the other, more than zero
  public Stamp convertedAt(long from, long to) {
    BigInteger twice = BigInteger.valueOf(issuePriceMicros).multiply(BigInteger.valueOf(2 * from));
    BigInteger price = twice.add(BigInteger.valueOf(to)).divide(BigInteger.valueOf(2 * to));
    return new Stamp(
        issuer,
        agreement,
        agreementVersion,
        ruleId,
        currencyVersion,
        inactivityMonths,
        basis,
        money,
        price.min(MOST).longValueExact(),
        termsVersion);
  }
}
