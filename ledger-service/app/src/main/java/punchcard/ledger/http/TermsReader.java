package punchcard.ledger.http;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
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

/// Reads what an operator publishes as a partner's terms, and takes nothing on trust: by these
/// fields money is paid.
final class TermsReader {
  private static final int WHOLE_PER_MILLE = 1000;
  private static final long MOST_EXPECTED = 1_000_000_000;
  private static final TaxTreatment NO_TAX =
      new TaxTreatment("?", "?", "?", 0, TaxDate.END_OF_PERIOD);
  private static final IssueTerms NO_ISSUE =
      new IssueTerms(Billed.AT_ISSUE, 0, 0, IssuerRole.PRINCIPAL, 0, ExpectedRedemption.ALL);

  private final PartnerId partner;
  private final List<String> violations = new ArrayList<>();

  private TermsReader(PartnerId partner) {
    this.partner = partner;
  }

  /// The terms, as the version of a number.
  ///
  /// @throws org.zalando.problem.ThrowableProblem with all that is wrong, if anything is
  static IntFunction<PartnerTerms> read(PartnerId partner, JsonNode body) {
    return new TermsReader(partner).read(body);
  }

  private IntFunction<PartnerTerms> read(JsonNode body) {
    JsonFields fields = JsonFields.of(body, violations);
    Instant validFrom = FieldTexts.instant(fields, "validFrom");
    String money = FieldTexts.money(fields, "money").code();
    IssueTerms issue = fields.object("issue").map(TermsReader::issue).orElse(NO_ISSUE);
    RedemptionPrice redemption =
        fields.object("redemption").map(TermsReader::redemption).orElse(new RedemptionPrice(0, 0));
    OutstandingPaid outstanding =
        fields
            .oneOf("outstanding", OutstandingPaid.class)
            .orElse(OutstandingPaid.BY_ISSUER_ON_LEAVING);
    PartnerId bearer = FieldTexts.partner(fields, "uncollectedBorneBy");
    LineTaxes taxes =
        fields
            .object("taxes")
            .map(TermsReader::taxes)
            .orElse(new LineTaxes(NO_TAX, NO_TAX, NO_TAX));
    Cover cover = fields.object("cover").map(TermsReader::cover).orElse(new Cover.None());
    fields.nothingElse();
    if (!violations.isEmpty()) throw Problems.badInput(violations);
    return version ->
        new PartnerTerms(
            partner,
            version,
            validFrom,
            money,
            issue,
            redemption,
            outstanding,
            bearer,
            taxes,
            cover);
  }

  private static IssueTerms issue(JsonFields fields) {
    Billed billed = fields.oneOf("billed", Billed.class).orElse(Billed.AT_ISSUE);
    long price = Prices.micros(fields, "price");
    int share = fields.wholeInt("breakageSharePerMille", 0, WHOLE_PER_MILLE);
    IssuerRole role = fields.oneOf("role", IssuerRole.class).orElse(IssuerRole.PRINCIPAL);
    long standAlone = Prices.micros(fields, "standAlone");
    ExpectedRedemption expected = expected(fields);
    fields.nothingElse();
    return new IssueTerms(billed, price, share, role, standAlone, expected);
  }

  /// An object `expected`: so many `redeemed` of so many (`of`).
  static ExpectedRedemption expected(JsonFields of) {
    Optional<JsonFields> found = of.object("expected");
    if (found.isEmpty()) return ExpectedRedemption.ALL;
    JsonFields fields = found.get();
    long all = fields.whole("of", 1, MOST_EXPECTED);
    long redeemed = fields.whole("redeemed", 1, all);
    fields.nothingElse();
    return new ExpectedRedemption(redeemed, all);
  }

  private static RedemptionPrice redemption(JsonFields fields) {
    long price = Prices.micros(fields, "price");
    long fee = Prices.micros(fields, "fee");
    fields.nothingElse();
    if (fee <= price) return new RedemptionPrice(price, fee);
    fields.violation("fee", "is more than the price");
    return new RedemptionPrice(0, 0);
  }

  private static LineTaxes taxes(JsonFields fields) {
    LineTaxes taxes =
        new LineTaxes(tax(fields, "issue"), tax(fields, "redemption"), tax(fields, "fee"));
    fields.nothingElse();
    return taxes;
  }

  private static TaxTreatment tax(JsonFields of, String line) {
    Optional<JsonFields> found = of.object(line);
    if (found.isEmpty()) return NO_TAX;
    JsonFields fields = found.get();
    String supplier = printable(fields, "supplier");
    String customer = printable(fields, "customer");
    String code = printable(fields, "code");
    int rate = fields.wholeInt("ratePerMille", 0, WHOLE_PER_MILLE);
    TaxDate date = fields.oneOf("date", TaxDate.class).orElse(TaxDate.END_OF_PERIOD);
    fields.nothingElse();
    return new TaxTreatment(supplier, customer, code, rate, date);
  }

  private static String printable(JsonFields fields, String name) {
    Optional<String> text = fields.text(name);
    if (text.isEmpty()) return NO_TAX.code();
    if (!text.get().isBlank() && text.get().chars().noneMatch(Character::isISOControl))
      return text.get();
    fields.violation(name, "must be a name or code on one line");
    return NO_TAX.code();
  }

  private static Cover cover(JsonFields fields) {
    Cover cover =
        fields
            .oneOf("kind", CoverKind.class)
            .map(kind -> cover(kind, fields))
            .orElse(new Cover.None());
    return cover;
  }

  private static Cover cover(CoverKind kind, JsonFields fields) {
    Cover cover =
        switch (kind) {
          case NONE -> new Cover.None();
          case DEPOSIT -> new Cover.Deposit(amount(fields), alerts(fields));
          case CREDIT -> new Cover.Credit(amount(fields), alerts(fields));
        };
    fields.nothingElse();
    return cover;
  }

  private static long amount(JsonFields fields) {
    return fields.whole("amountMinor", 1, Long.MAX_VALUE);
  }

  private static List<Integer> alerts(JsonFields fields) {
    List<Integer> alerts = fields.wholes("alertsPerMille", 1, WHOLE_PER_MILLE);
    for (int i = 1; i < alerts.size(); i++)
      if (alerts.get(i) <= alerts.get(i - 1)) {
        fields.violation("alertsPerMille", "must rise");
        return List.of();
      }
    return alerts;
  }
}
