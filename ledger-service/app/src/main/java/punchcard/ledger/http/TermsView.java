package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.programme.Cover;
import punchcard.ledger.programme.ExpectedRedemption;
import punchcard.ledger.programme.IssueTerms;
import punchcard.ledger.programme.LineTaxes;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.programme.TaxTreatment;

/// What is agreed with a partner about money, as it is published and told: what was told may be
/// published again. Prices are texts, of the money's unit per minor unit of points.
///
/// @param validFrom stamped on what is appended from this moment on; at most five minutes past
/// @param money ISO 4217: of all prices and limits
/// @param outstanding who pays for its points that are out when it leaves:
///     `by-issuer-on-leaving`, `by-issuer-as-spent` or `by-operator`
/// @param uncollectedBorneBy the partner that bears points taken back after they were spent
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record TermsView(
    @Schema(example = "2026-12-01T05:00:00Z") Instant validFrom,
    @Schema(example = "USD") String money,
    IssueView issue,
    RedemptionView redemption,
    @Schema(
            example = "by-issuer-on-leaving",
            pattern = "by-issuer-on-leaving|by-issuer-as-spent|by-operator")
        String outstanding,
    @Schema(example = "grocer") String uncollectedBorneBy,
    TaxesView taxes,
    CoverView cover) {

  /// About the points that the partner gives.
  ///
  /// @param billed when it pays for them: `at-issue` or `at-redemption`
  /// @param breakageSharePerMille its part of what it paid for points that expired
  /// @param role who owes the member the goods: `principal` or `agent`
  /// @param standAlone what a point would sell for alone, surely spent
  @Serdeable
  record IssueView(
      @Schema(example = "at-issue", pattern = "at-issue|at-redemption") String billed,
      @Schema(example = "0.010") String price,
      @Schema(example = "0", minimum = "0", maximum = "1000") int breakageSharePerMille,
      @Schema(example = "principal", pattern = "principal|agent") String role,
      @Schema(example = "0.010") String standAlone,
      ExpectedView expected) {
    static IssueView of(IssueTerms issue) {
      return new IssueView(
          Words.of(issue.billed()),
          Prices.of(issue.priceMicros()),
          issue.breakageSharePerMille(),
          Words.of(issue.role()),
          Prices.of(issue.standAloneMicros()),
          ExpectedView.of(issue.expected()));
    }
  }

  /// How many points are expected to be spent: so many of so many.
  @Serdeable
  record ExpectedView(@Schema(example = "95") long redeemed, @Schema(example = "100") long of) {
    static ExpectedView of(ExpectedRedemption expected) {
      return new ExpectedView(expected.redeemed(), expected.of());
    }
  }

  /// About the points that are spent at the partner.
  ///
  /// @param fee what the operator keeps of the price
  @Serdeable
  record RedemptionView(
      @Schema(example = "0.008") String price, @Schema(example = "0.001") String fee) {}

  /// How the lines of its statements are taxed.
  @Serdeable
  record TaxesView(TaxView issue, TaxView redemption, TaxView fee) {
    static TaxesView of(LineTaxes taxes) {
      return new TaxesView(
          TaxView.of(taxes.issue()), TaxView.of(taxes.redemption()), TaxView.of(taxes.fee()));
    }
  }

  /// How a line is taxed, as the parties' advisers have it.
  ///
  /// @param date the tax point: `day-of-supply` or `end-of-period`
  @Serdeable
  record TaxView(
      @Schema(example = "Operator Ltd") String supplier,
      @Schema(example = "Grocer Ltd") String customer,
      @Schema(example = "STANDARD") String code,
      @Schema(example = "200", minimum = "0", maximum = "1000") int ratePerMille,
      @Schema(example = "end-of-period", pattern = "day-of-supply|end-of-period") String date) {
    static TaxView of(TaxTreatment tax) {
      return new TaxView(
          tax.supplier(), tax.customer(), tax.code(), tax.ratePerMille(), Words.of(tax.date()));
    }
  }

  /// What covers what the partner comes to owe: `none`; `deposit` or `credit` with the other
  /// fields.
  @Serdeable
  record CoverView(
      @Schema(example = "credit", pattern = "none|deposit|credit") String kind,
      @Nullable @Schema(example = "1000000") Long amountMinor,
      @Nullable @Schema(example = "[500, 800]") List<Integer> alertsPerMille) {
    static CoverView of(Cover cover) {
      return switch (cover) {
        case Cover.None() -> new CoverView(Words.of(CoverKind.NONE), null, null);
        case Cover.Deposit(long minor, List<Integer> alerts) ->
            new CoverView(Words.of(CoverKind.DEPOSIT), minor, alerts);
        case Cover.Credit(long minor, List<Integer> alerts) ->
            new CoverView(Words.of(CoverKind.CREDIT), minor, alerts);
      };
    }
  }

  static TermsView of(PartnerTerms terms) {
    return new TermsView(
        terms.validFrom(),
        terms.money(),
        IssueView.of(terms.issue()),
        new RedemptionView(
            Prices.of(terms.redemption().priceMicros()), Prices.of(terms.redemption().feeMicros())),
        Words.of(terms.outstanding()),
        terms.uncollectedBorneBy().value(),
        TaxesView.of(terms.taxes()),
        CoverView.of(terms.cover()));
  }
}
