package punchcard.ledger.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import punchcard.avro.CreditLimit;
import punchcard.avro.Deposit;
import punchcard.avro.PartnerTermsVersion;
import punchcard.kernel.PartnerId;
import punchcard.ledger.programme.Billed;
import punchcard.ledger.programme.Cover;
import punchcard.ledger.programme.ExpectedRedemption;
import punchcard.ledger.programme.IssueTerms;
import punchcard.ledger.programme.IssuerRole;
import punchcard.ledger.programme.LineTaxes;
import punchcard.ledger.programme.OutstandingPaid;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.programme.RedemptionPrice;
import punchcard.ledger.programme.TaxTreatment;

/// Partners' terms, as the log has them and as the core takes them.
public final class TermsRecords {
  private TermsRecords() {}

  /// A version as it is published.
  ///
  /// @param by the subject of the operator's token
  public static PartnerTermsVersion version(PartnerTerms terms, Instant publishedAt, String by) {
    IssueTerms issue = terms.issue();
    return new PartnerTermsVersion(
        terms.partner().value(),
        terms.version(),
        publishedAt,
        by,
        terms.validFrom(),
        terms.money(),
        punchcard.avro.Billed.valueOf(issue.billed().name()),
        issue.priceMicros(),
        issue.breakageSharePerMille(),
        punchcard.avro.IssuerRole.valueOf(issue.role().name()),
        issue.standAloneMicros(),
        issue.expected().redeemed(),
        issue.expected().of(),
        terms.redemption().priceMicros(),
        terms.redemption().feeMicros(),
        punchcard.avro.OutstandingPaid.valueOf(terms.outstanding().name()),
        terms.uncollectedBorneBy().value(),
        tax(terms.taxes().issue()),
        tax(terms.taxes().redemption()),
        tax(terms.taxes().fee()),
        cover(terms.cover()));
  }

  /// A version as it is stamped.
  ///
  /// @throws IllegalArgumentException if a value is out of its range
  public static PartnerTerms terms(PartnerTermsVersion record) {
    return new PartnerTerms(
        new PartnerId(record.getPartner()),
        record.getVersion(),
        record.getValidFrom(),
        record.getMoney(),
        new IssueTerms(
            Billed.valueOf(record.getBilled().name()),
            record.getIssuePriceMicros(),
            record.getBreakageSharePerMille(),
            IssuerRole.valueOf(record.getRole().name()),
            record.getStandAloneMicros(),
            new ExpectedRedemption(record.getExpectedRedeemed(), record.getExpectedOf())),
        new RedemptionPrice(record.getRedemptionPriceMicros(), record.getFeeMicros()),
        OutstandingPaid.valueOf(record.getOutstanding().name()),
        new PartnerId(record.getUncollectedBorneBy()),
        new LineTaxes(
            tax(record.getIssueTax()), tax(record.getRedemptionTax()), tax(record.getFeeTax())),
        cover(record.getCover()));
  }

  private static punchcard.avro.TaxTreatment tax(TaxTreatment tax) {
    return new punchcard.avro.TaxTreatment(
        tax.supplier(),
        tax.customer(),
        tax.code(),
        tax.ratePerMille(),
        punchcard.avro.TaxDate.valueOf(tax.date().name()));
  }

  private static TaxTreatment tax(punchcard.avro.TaxTreatment record) {
    return new TaxTreatment(
        record.getSupplier(),
        record.getCustomer(),
        record.getCode(),
        record.getRatePerMille(),
        TaxTreatment.TaxDate.valueOf(record.getDate().name()));
  }

  private static @Nullable Object cover(Cover cover) {
    return switch (cover) {
      case Cover.None() -> null;
      case Cover.Deposit deposit -> new Deposit(deposit.amountMinor(), deposit.alertsPerMille());
      case Cover.Credit credit -> new CreditLimit(credit.amountMinor(), credit.alertsPerMille());
    };
  }

  private static Cover cover(@Nullable Object record) {
    return switch (record) {
      case null -> new Cover.None();
      case Deposit deposit ->
          new Cover.Deposit(deposit.getAmountMinor(), deposit.getAlertsPerMille());
      case CreditLimit limit -> new Cover.Credit(limit.getAmountMinor(), limit.getAlertsPerMille());
      default -> throw new IllegalStateException("not a cover: " + record.getClass());
    };
  }
}
