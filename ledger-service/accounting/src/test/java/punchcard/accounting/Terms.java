package punchcard.accounting;

import java.time.Instant;
import java.util.List;
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
import punchcard.ledger.programme.TaxTreatment.TaxDate;

/// Terms in a test, as a sentence: `terms("grocer").issuingAt(10_000).billed(AT_REDEMPTION)`.
public record Terms(
    String partner,
    int version,
    String money,
    Billed billed,
    long issueMicros,
    int breakageShare,
    IssuerRole role,
    OutstandingPaid outstanding,
    String bearer,
    long redemptionMicros,
    long feeMicros,
    TaxDate taxDate) {

  /// Billed at issue for nothing, in dollars, as a principal.
  public static Terms terms(String partner) {
    return new Terms(
        partner,
        1,
        "USD",
        Billed.AT_ISSUE,
        0,
        0,
        IssuerRole.PRINCIPAL,
        OutstandingPaid.BY_ISSUER_ON_LEAVING,
        partner,
        0,
        0,
        TaxDate.END_OF_PERIOD);
  }

  public Terms issuingAt(long micros) {
    return new Terms(
        partner,
        version,
        money,
        billed,
        micros,
        breakageShare,
        role,
        outstanding,
        bearer,
        redemptionMicros,
        feeMicros,
        taxDate);
  }

  public Terms redeemingAt(long micros, long fee) {
    return new Terms(
        partner,
        version,
        money,
        billed,
        issueMicros,
        breakageShare,
        role,
        outstanding,
        bearer,
        micros,
        fee,
        taxDate);
  }

  public Terms billed(Billed when) {
    return new Terms(
        partner,
        version,
        money,
        when,
        issueMicros,
        breakageShare,
        role,
        outstanding,
        bearer,
        redemptionMicros,
        feeMicros,
        taxDate);
  }

  public Terms sharingBreakage(int perMille) {
    return new Terms(
        partner,
        version,
        money,
        billed,
        issueMicros,
        perMille,
        role,
        outstanding,
        bearer,
        redemptionMicros,
        feeMicros,
        taxDate);
  }

  public Terms as(IssuerRole as) {
    return new Terms(
        partner,
        version,
        money,
        billed,
        issueMicros,
        breakageShare,
        as,
        outstanding,
        bearer,
        redemptionMicros,
        feeMicros,
        taxDate);
  }

  public Terms outstandingPaid(OutstandingPaid by) {
    return new Terms(
        partner,
        version,
        money,
        billed,
        issueMicros,
        breakageShare,
        role,
        by,
        bearer,
        redemptionMicros,
        feeMicros,
        taxDate);
  }

  public Terms uncollectedBorneBy(String by) {
    return new Terms(
        partner,
        version,
        money,
        billed,
        issueMicros,
        breakageShare,
        role,
        outstanding,
        by,
        redemptionMicros,
        feeMicros,
        taxDate);
  }

  public Terms in(String currency) {
    return new Terms(
        partner,
        version,
        currency,
        billed,
        issueMicros,
        breakageShare,
        role,
        outstanding,
        bearer,
        redemptionMicros,
        feeMicros,
        taxDate);
  }

  public Terms taxedOn(TaxDate date) {
    return new Terms(
        partner,
        version,
        money,
        billed,
        issueMicros,
        breakageShare,
        role,
        outstanding,
        bearer,
        redemptionMicros,
        feeMicros,
        date);
  }

  public PartnerTerms agreed() {
    return new PartnerTerms(
        new PartnerId(partner),
        version,
        Instant.EPOCH,
        money,
        new IssueTerms(billed, issueMicros, breakageShare, role, 1_000_000, ExpectedRedemption.ALL),
        new RedemptionPrice(redemptionMicros, feeMicros),
        outstanding,
        new PartnerId(bearer),
        new LineTaxes(
            new TaxTreatment("Operator Ltd", partner + " Ltd", "VOUCHER", 0, taxDate),
            new TaxTreatment(partner + " Ltd", "Operator Ltd", "STANDARD", 200, taxDate),
            new TaxTreatment("Operator Ltd", partner + " Ltd", "STANDARD", 200, taxDate)),
        new Cover.Credit(100_00, List.of(500, 800)));
  }
}
