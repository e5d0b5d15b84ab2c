package punchcard.accounting.liability;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.accounting.Terms.terms;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import punchcard.accounting.Journal;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.Periods;
import punchcard.accounting.terms.Party;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.programme.Allocation;
import punchcard.ledger.programme.Billed;
import punchcard.ledger.programme.ExpectedRedemption;
import punchcard.ledger.programme.IssueTerms;
import punchcard.ledger.programme.IssuerRole;

/// IFRS 15's Example 52, posted as entries: goods for 100,000 with 10,000 points of 1, of which
/// 9,500, later 9,700, are expected to be spent; 4,500 are in the first year, 4,000 in the
/// second.
final class Example52Test {
  private static final PartnerId SHOP = new PartnerId("shop");
  private static final YearMonth FIRST = YearMonth.of(2025, 12);
  private static final YearMonth SECOND = YearMonth.of(2026, 12);
  private static final Periods PERIODS = Periods.from(YearMonth.of(2025, 1), Journal.ZONE);

  /// The standard calculates in a currency without minor unit; so does the yen.
  @Test
  void in_whole_units_it_has_the_figures_of_the_standard() {
    List<Long> parts = allocated(100_000, 1_000_000);
    assertThat(parts).containsExactly(91_324L, 8_676L);
    assertFigures("JPY", parts.getLast(), 4_110, 3_493);
  }

  @Test
  void in_cents_it_has_the_same_figures_more_exactly() {
    List<Long> parts = allocated(100_000_00, 10_000);
    assertThat(parts).containsExactly(91_324_20L, 8_675_80L);
    assertFigures("USD", parts.getLast(), 4_109_59, 3_492_92);
  }

  private static List<Long> allocated(long paidMinor, long microsPerMinor) {
    IssueTerms issue =
        new IssueTerms(
            Billed.AT_ISSUE,
            0,
            0,
            IssuerRole.PRINCIPAL,
            1_000_000,
            new ExpectedRedemption(9_500, 10_000));
    long points = Allocation.toPoints(paidMinor, paidMinor, microsPerMinor, 10_000, issue);
    return List.of(paidMinor - points, points);
  }

  private static void assertFigures(
      String money, long allocatedMinor, long firstYearMinor, long secondYearMinor) {
    Journal journal = sold(money, allocatedMinor);
    journal.on("2025-06-01");
    redeem(journal, 4_500);
    assertThat(shop(journal, money, FIRST).closing().recognised().minor())
        .isEqualTo(firstYearMinor);
    journal.on("2026-06-01");
    redeem(journal, 4_000);

    LiabilityLine year = shop(journal, money, SECOND);

    Money earned =
        year.closing().recognised().minus(shop(journal, money, FIRST).closing().recognised());
    assertThat(earned.minor()).isEqualTo(secondYearMinor);
    assertThat(year.closing().deferred().minor()).as("never made again").isEqualTo(allocatedMinor);
    assertThat(year.closing().contractLiability().minor())
        .isEqualTo(allocatedMinor - firstYearMinor - secondYearMinor);
  }

  /// To a hundred members who each buy the same; what the parts leave over goes to the first.
  private static Journal sold(String money, long allocatedMinor) {
    Journal journal = new Journal(terms("shop").in(money)).on("2025-01-15");
    for (int i = 0; i < 100; i++) {
      long part = allocatedMinor / 100 + (i < allocatedMinor % 100 ? 1 : 0);
      journal.sell("member-" + i, "shop", 100, part);
    }
    return journal;
  }

  /// One after the other spends all.
  private static void redeem(Journal journal, long points) {
    long open = points;
    for (int i = 0; i < 100 && open > 0; i++) {
      int before = journal.entries().size();
      journal.redeem("member-" + i, "shop", 100);
      if (journal.entries().size() > before) open -= 100;
    }
  }

  private static LiabilityLine shop(Journal journal, String money, YearMonth period) {
    Portfolio portfolio = new Portfolio(SHOP, Journal.POINTS, Basis.SALE, new MoneyUnit(money));
    Estimates estimates =
        new Estimates(
            List.of(
                estimate(portfolio, 9_500, "2025-01-01T00:00:00Z"),
                estimate(portfolio, 9_700, "2026-12-01T00:00:00Z")));
    LiabilityReport report =
        Liability.report(period, PERIODS, journal.terms(), estimates, journal.entries());
    return report.lines().stream()
        .filter(line -> line.book().equals(Party.of(SHOP)))
        .findFirst()
        .orElseThrow();
  }

  private static Estimate estimate(Portfolio portfolio, long expected, String from) {
    Instant at = Instant.parse(from);
    return new Estimate(portfolio, new ExpectedRedemption(expected, 10_000), true, at, "dora", at);
  }
}
