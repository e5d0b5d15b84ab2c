package punchcard.ledger.books;

import java.time.Instant;
import java.util.List;
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
import punchcard.ledger.programme.Programme;
import punchcard.ledger.programme.RedemptionPrice;
import punchcard.ledger.programme.SpendingControls;
import punchcard.ledger.programme.TaxTreatment;
import punchcard.ledger.programme.TaxTreatment.TaxDate;

/// What the coalition of the tests has agreed: the grocer pays a cent for a point when it gives it
/// and has credit; the gym gets 0.8 cents for one that is spent there. The baker pays
/// for what it gives when it is spent.
final class Agreed {
  static final Cover CREDIT = new Cover.Credit(10_00, List.of(500, 800));
  static final PartnerTerms GROCER = terms("grocer", Billed.AT_ISSUE, 10_000, 0, CREDIT);
  static final PartnerTerms GYM = terms("gym", Billed.AT_ISSUE, 0, 8_000, new Cover.None());
  static final PartnerTerms BAKER =
      terms("baker", Billed.AT_REDEMPTION, 7_777, 3_333, new Cover.None());
  static final Programme PROGRAMME =
      Programme.in(Coalition.ZONE).with(points()).with(GROCER).with(GYM).with(BAKER);

  private Agreed() {}

  private static CurrencyPolicy points() {
    return new CurrencyPolicy(
        Shopper.POINTS,
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

  private static PartnerTerms terms(
      String partner, Billed billed, long issue, long redemption, Cover cover) {
    TaxTreatment tax = new TaxTreatment("Operator", partner, "NONE", 0, TaxDate.END_OF_PERIOD);
    return new PartnerTerms(
        new PartnerId(partner),
        1,
        Instant.parse("2020-01-01T00:00:00Z"),
        "USD",
        new IssueTerms(billed, issue, 0, IssuerRole.PRINCIPAL, 0, ExpectedRedemption.ALL),
        new RedemptionPrice(redemption, 0),
        OutstandingPaid.BY_ISSUER_ON_LEAVING,
        new PartnerId(partner),
        new LineTaxes(tax, tax, tax),
        cover);
  }
}
