package punchcard.ledger.records;

import punchcard.accounting.exposure.Payment;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.avro.PartnerPayment;
import punchcard.kernel.PartnerId;

/// Payments, as the log has them and as they are counted with.
final class PaymentRecords {
  private PaymentRecords() {}

  static PartnerPayment record(Payment of) {
    return new PartnerPayment(
        of.partner().value(),
        of.amount().unit().code(),
        of.amount().minor(),
        of.on(),
        of.reference());
  }

  /// @throws IllegalArgumentException if a value is out of its range
  static Payment payment(PartnerPayment of) {
    return new Payment(
        new PartnerId(of.getPartner()),
        new Money(of.getAmountMinor(), new MoneyUnit(of.getMoney())),
        of.getPaidOn(),
        of.getReference());
  }
}
