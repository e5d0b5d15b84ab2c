package punchcard.ledger.stream;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Credit;
import punchcard.ledger.Credit.Sale;
import punchcard.ledger.Debit;
import punchcard.ledger.Debit.Award;
import punchcard.ledger.records.LotRecords;

/// What rules ask to give and to take back, as the log has it and as the core takes it.
final class CreditRecords {
  private CreditRecords() {}

  static List<Credit> credits(List<punchcard.avro.Credit> records) {
    List<Credit> credits = new ArrayList<>(records.size());
    for (punchcard.avro.Credit credit : records)
      credits.add(
          new Credit(
              new Currency(credit.getCurrency()),
              credit.getAmountMinor(),
              new PartnerId(credit.getFundedBy()),
              new AgreementId(credit.getAgreementId()),
              credit.getAgreementVersion(),
              credit.getRuleId(),
              credit.getExpiresOn(),
              LotRecords.promise(credit.getPromise()),
              sale(credit.getSale())));
    return credits;
  }

  static List<punchcard.avro.Credit> creditRecords(List<Credit> credits) {
    List<punchcard.avro.Credit> records = new ArrayList<>(credits.size());
    for (Credit credit : credits)
      records.add(
          new punchcard.avro.Credit(
              credit.currency().code(),
              credit.amountMinor(),
              credit.fundedBy().value(),
              credit.agreement().value(),
              credit.agreementVersion(),
              credit.ruleId(),
              credit.expiresOn(),
              LotRecords.promise(credit.promise()),
              sale(credit.sale())));
    return records;
  }

  private static @Nullable Sale sale(punchcard.avro.@Nullable Sale record) {
    return record == null ? null : new Sale(record.getMoney(), record.getPaidMinor());
  }

  private static punchcard.avro.@Nullable Sale sale(@Nullable Sale sale) {
    return sale == null ? null : new punchcard.avro.Sale(sale.money(), sale.paidMinor());
  }

  static List<Debit> debits(List<punchcard.avro.Debit> records) {
    List<Debit> debits = new ArrayList<>(records.size());
    for (punchcard.avro.Debit debit : records)
      debits.add(
          new Debit(
              new Currency(debit.getCurrency()),
              debit.getAmountMinor(),
              new PartnerId(debit.getFundedBy()),
              new PartnerId(debit.getChargedTo()),
              award(debit)));
    return debits;
  }

  private static @Nullable Award award(punchcard.avro.Debit debit) {
    return debit.getRuleId().isEmpty()
        ? null
        : new Award(
            new AgreementId(debit.getAgreementId()),
            debit.getAgreementVersion(),
            debit.getRuleId(),
            LotRecords.promise(debit.getPromise()));
  }

  static List<punchcard.avro.Debit> debitRecords(List<Debit> debits) {
    List<punchcard.avro.Debit> records = new ArrayList<>(debits.size());
    for (Debit debit : debits) records.add(record(debit));
    return records;
  }

  private static punchcard.avro.Debit record(Debit debit) {
    var record =
        punchcard.avro.Debit.newBuilder()
            .setCurrency(debit.currency().code())
            .setAmountMinor(debit.amountMinor())
            .setFundedBy(debit.fundedBy().value())
            .setChargedTo(debit.chargedTo().value());
    Award award = debit.award();
    if (award != null)
      record
          .setAgreementId(award.agreement().value())
          .setAgreementVersion(award.agreementVersion())
          .setRuleId(award.ruleId())
          .setPromise(LotRecords.promise(award.promise()));
    return record.build();
  }
}
