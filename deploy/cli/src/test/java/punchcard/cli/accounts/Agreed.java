package punchcard.cli.accounts;

import java.time.Instant;
import java.util.List;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.programme.Billed;
import punchcard.ledger.programme.Cover;
import punchcard.ledger.programme.CurrencyPolicy;
import punchcard.ledger.programme.ExpectedRedemption;
import punchcard.ledger.programme.Expiry;
import punchcard.ledger.programme.IssueTerms;
import punchcard.ledger.programme.IssuerRole;
import punchcard.ledger.programme.LineTaxes;
import punchcard.ledger.programme.NegativeBalance;
import punchcard.ledger.programme.OutstandingPaid;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.programme.RedemptionPrice;
import punchcard.ledger.programme.SpendingControls;
import punchcard.ledger.programme.TaxTreatment;
import punchcard.ledger.programme.TaxTreatment.TaxDate;

/// What operator and partners have agreed in tests.
final class Agreed {
  private Agreed() {}

  static CurrencyPolicy policy(String code) {
    return new CurrencyPolicy(
        new Currency(code),
        1,
        0,
        new Expiry.Never(),
        NegativeBalance.NEVER,
        0,
        null,
        false,
        List.of(),
        SpendingControls.NONE);
  }

  static PartnerTerms terms(
      String partner,
      String money,
      long issue,
      long redemption,
      long standAlone,
      ExpectedRedemption expected) {
    return new PartnerTerms(
        new PartnerId(partner),
        1,
        Instant.EPOCH,
        money,
        new IssueTerms(Billed.AT_ISSUE, issue, 0, IssuerRole.PRINCIPAL, standAlone, expected),
        new RedemptionPrice(redemption, 0),
        OutstandingPaid.BY_ISSUER_ON_LEAVING,
        new PartnerId(partner),
        new LineTaxes(
            new TaxTreatment("Operator Ltd", partner + " Ltd", "VOUCHER", 0, TaxDate.END_OF_PERIOD),
            new TaxTreatment(
                partner + " Ltd", "Operator Ltd", "STANDARD", 200, TaxDate.END_OF_PERIOD),
            new TaxTreatment(
                "Operator Ltd", partner + " Ltd", "STANDARD", 200, TaxDate.END_OF_PERIOD)),
        new Cover.None());
  }
}
