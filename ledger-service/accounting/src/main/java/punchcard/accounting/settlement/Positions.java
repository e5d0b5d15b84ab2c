package punchcard.accounting.settlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.Periods;
import punchcard.accounting.terms.TermsBook;
import punchcard.accounting.voucher.GlAccount;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.journal.RedemptionTerms;
import punchcard.ledger.journal.Stamp;
import punchcard.ledger.journal.Transaction;
import punchcard.ledger.programme.IssuerRole;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.programme.TaxTreatment;

/// Collects what a month's entries come to, line by line.
final class Positions {
  private static final int WHOLE = 1000;

  private record Open(PartnerId partner, LineKind kind, Currency currency) {}

  private final YearMonth period;
  private final Periods periods;
  private final TermsBook terms;
  private final SortedMap<LineKey, List<Source>> lines = new TreeMap<>();
  private final SortedMap<Open, List<Source>> unpriced =
      new TreeMap<>(
          Comparator.comparing(Open::partner)
              .thenComparing(Open::kind)
              .thenComparing(Open::currency));

  Positions(YearMonth period, Periods periods, TermsBook terms) {
    this.period = period;
    this.periods = periods;
    this.terms = terms;
  }

  /// Points at the price that is stamped on their lot.
  void atIssuePrice(
      LineKind kind,
      PartnerId partner,
      Currency currency,
      Stamp stamp,
      Source source,
      LocalDate on) {
    atIssuePrice(kind, partner, currency, stamp, WHOLE, source, on);
  }

  /// Points at a part of the price that is stamped on their lot.
  void atIssuePrice(
      LineKind kind,
      PartnerId partner,
      Currency currency,
      Stamp stamp,
      int perMille,
      Source source,
      LocalDate on) {
    PartnerTerms agreed = terms.of(stamp).orElse(null);
    if (agreed == null) {
      withoutPrice(kind, partner, currency, source);
      return;
    }
    TaxTreatment tax = agreed.taxes().issue();
    add(
        new LineKey(
            partner,
            kind,
            source.points() < 0,
            currency,
            new MoneyUnit(stamp.money()),
            stamp.issuePriceMicros(),
            perMille,
            stamp.termsVersion(),
            tax,
            taxDate(tax, on),
            account(kind, stamp.basis(), agreed.issue().role())),
        source);
  }

  private static GlAccount account(LineKind kind, Basis basis, IssuerRole role) {
    if (kind == LineKind.UNCOLLECTED) return GlAccount.UNCOLLECTED_COST;
    if (basis == Basis.MARKETING) return GlAccount.MARKETING_EXPENSE;
    return switch (role) {
      case PRINCIPAL -> GlAccount.POINTS_COST;
      case AGENT -> GlAccount.COMMISSION_REVENUE;
    };
  }

  /// Points that were spent at a partner, at the price and the fee that are stamped on it.
  void redeemed(
      PartnerId partner, Currency currency, RedemptionTerms stamped, Source source, LocalDate on) {
    PartnerTerms agreed = terms.version(partner, stamped.termsVersion());
    TaxTreatment tax = agreed.taxes().redemption();
    TaxTreatment feeTax = agreed.taxes().fee();
    LineKey key =
        new LineKey(
            partner,
            LineKind.REDEEMED,
            source.points() < 0,
            currency,
            new MoneyUnit(stamped.money()),
            stamped.priceMicros(),
            WHOLE,
            stamped.termsVersion(),
            tax,
            taxDate(tax, on),
            GlAccount.REDEMPTION_REVENUE);
    add(key, source);
    if (stamped.feeMicros() != 0)
      add(key.fee(stamped.feeMicros(), feeTax, taxDate(feeTax, on)), source);
  }

  void withoutPrice(LineKind kind, PartnerId partner, Currency currency, Source source) {
    unpriced.computeIfAbsent(new Open(partner, kind, currency), _ -> new ArrayList<>()).add(source);
  }

  private void add(LineKey key, Source source) {
    lines.computeIfAbsent(key, _ -> new ArrayList<>()).add(source);
  }

  /// The day on which an entry's points were supplied.
  LocalDate dayOf(Transaction transaction) {
    return LocalDate.ofInstant(transaction.occurredAt(), periods.zone());
  }

  private LocalDate taxDate(TaxTreatment tax, LocalDate on) {
    return switch (tax.date()) {
      case DAY_OF_SUPPLY -> on;
      case END_OF_PERIOD -> period.atEndOfMonth();
    };
  }

  List<Line> lines() {
    return lines.entrySet().stream().map(e -> Line.of(e.getKey(), e.getValue())).toList();
  }

  List<Unpriced> unpriced() {
    return unpriced.entrySet().stream().map(Positions::unpriced).toList();
  }

  private static Unpriced unpriced(Map.Entry<Open, List<Source>> of) {
    Open open = of.getKey();
    return new Unpriced(open.partner(), open.kind(), open.currency(), of.getValue());
  }
}
