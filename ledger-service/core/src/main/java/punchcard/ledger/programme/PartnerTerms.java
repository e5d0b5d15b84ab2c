package punchcard.ledger.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.RedemptionTerms;

/// One version of what the operator and a partner have agreed about money: what points cost the
/// partner that gives them, what it is paid for those spent there, and who stands for what.
///
/// A version is never edited. Its prices are stamped on lots and redemptions when they are made;
/// what else it says is found again by the version's number, which is stamped too.
///
/// @param version from 1, without gaps
/// @param validFrom it is stamped on what is appended from this moment on
/// @param money ISO 4217: the money of all its prices and limits
/// @param issue about the points that the partner gives
/// @param redemption about the points that are spent at the partner
/// @param outstanding who pays for its points that are still out when it leaves
/// @param uncollectedBorneBy who bears points that were taken back and had been spent already
public record PartnerTerms(
    PartnerId partner,
    int version,
    Instant validFrom,
    String money,
    IssueTerms issue,
    RedemptionPrice redemption,
    OutstandingPaid outstanding,
    PartnerId uncollectedBorneBy,
    LineTaxes taxes,
    Cover cover) {

  /// @throws IllegalArgumentException if there is no such version or money
  public PartnerTerms {
    if (version < 1) throw new IllegalArgumentException("no version: " + version);
    if (Currency.getInstance(money).getDefaultFractionDigits() < 0)
      throw new IllegalArgumentException("no money: " + money);
  }

  /// What is stamped on a redemption at the partner while this version is in force.
  ///
  /// @param day on which points are spent
  public RedemptionTerms redemptionTerms(LocalDate day) {
    return new RedemptionTerms(
        money,
        redemption.priceMicros(),
        redemption.feeMicros(),
        version,
        taxes.redemption().on(day));
  }
}
