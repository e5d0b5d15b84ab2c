package punchcard.accounting.settlement;

import java.time.LocalDate;
import java.util.Comparator;
import punchcard.accounting.money.ExactMoney;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.voucher.GlAccount;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.programme.TaxTreatment;

/// What points have in common that are added up in one line.
///
/// @param creditNote whether it takes back what an earlier line of the kind said
/// @param priceMicros millionths of the money's unit per minor unit of points, as stamped
/// @param perMille which part of that price
/// @param termsVersion the version of the terms that stamped it
/// @param taxDate the tax point
/// @param partnerAccount the other side of it in the partner's books
public record LineKey(
    PartnerId partner,
    LineKind kind,
    boolean creditNote,
    Currency currency,
    MoneyUnit money,
    long priceMicros,
    int perMille,
    int termsVersion,
    TaxTreatment tax,
    LocalDate taxDate,
    GlAccount partnerAccount)
    implements Comparable<LineKey> {

  /// Any order does, as long as it is always the same.
  private static final Comparator<LineKey> ORDER =
      Comparator.comparing(LineKey::partner)
          .thenComparing(LineKey::kind)
          .thenComparing(LineKey::creditNote)
          .thenComparing(LineKey::currency)
          .thenComparing(LineKey::money)
          .thenComparing(LineKey::priceMicros)
          .thenComparing(LineKey::perMille)
          .thenComparing(LineKey::termsVersion)
          .thenComparing(LineKey::taxDate)
          .thenComparing(key -> key.tax().supplier())
          .thenComparing(key -> key.tax().customer())
          .thenComparing(key -> key.tax().code())
          .thenComparing(key -> key.tax().ratePerMille())
          .thenComparing(key -> key.tax().date())
          .thenComparing(LineKey::partnerAccount);

  /// What so many points come to for the partner, before rounding.
  ExactMoney priceOf(long points) {
    return ExactMoney.price(kind.sign() * points, priceMicros, perMille, money);
  }

  /// The line for what the operator keeps of a redemption's price.
  LineKey fee(long feeMicros, TaxTreatment feeTax, LocalDate feeTaxDate) {
    return new LineKey(
        partner,
        LineKind.FEE,
        creditNote,
        currency,
        money,
        feeMicros,
        perMille,
        termsVersion,
        feeTax,
        feeTaxDate,
        GlAccount.FEE_COST);
  }

  @Override
  public int compareTo(LineKey other) {
    return ORDER.compare(this, other);
  }
}
