package punchcard.ledger.records;

import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.RedemptionTax;
import punchcard.ledger.journal.RedemptionTerms;

/// What was agreed about a redemption when it was made, as the journal has it and as the core takes
/// it.
final class RedemptionTermsRecords {
  private RedemptionTermsRecords() {}

  static punchcard.avro.@Nullable RedemptionTerms record(@Nullable RedemptionTerms terms) {
    return terms == null
        ? null
        : new punchcard.avro.RedemptionTerms(
            terms.money(),
            terms.priceMicros(),
            terms.feeMicros(),
            terms.termsVersion(),
            record(terms.tax()));
  }

  static @Nullable RedemptionTerms read(punchcard.avro.@Nullable RedemptionTerms terms) {
    return terms == null
        ? null
        : new RedemptionTerms(
            terms.getMoney(),
            terms.getPriceMicros(),
            terms.getFeeMicros(),
            terms.getTermsVersion(),
            read(terms.getTax()));
  }

  private static punchcard.avro.@Nullable RedemptionTax record(@Nullable RedemptionTax tax) {
    return tax == null
        ? null
        : new punchcard.avro.RedemptionTax(
            tax.supplier(), tax.customer(), tax.code(), tax.ratePerMille(), tax.on());
  }

  private static @Nullable RedemptionTax read(punchcard.avro.@Nullable RedemptionTax record) {
    return record == null
        ? null
        : new RedemptionTax(
            record.getSupplier(),
            record.getCustomer(),
            record.getCode(),
            record.getRatePerMille(),
            record.getTaxPoint());
  }
}
