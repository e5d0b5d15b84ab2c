package punchcard.accounting.liability;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.accounting.Terms.terms;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import punchcard.accounting.Journal;
import punchcard.accounting.period.Periods;

/// A month's report, to the byte: points sold and given, spent, and taken back when they were.
final class LiabilityTextTest {
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);

  @Test
  void its_text_is_fixed_to_the_byte() {
    Journal journal =
        new Journal(terms("grocer").issuingAt(10_000), terms("gym").redeemingAt(8_000, 0))
            .on("2026-01-05")
            .sell("anna", "grocer", 1_000, 8_00)
            .with(
                """
                day        | member | what             | partner | points
                2026-01-06 | anna   | redeem           | gym     |    250
                2026-01-07 | ben    | issue            | grocer  |    100
                2026-01-08 | ben    | redeem           | gym     |     60
                2026-01-09 | ben    | take back or owe | grocer  |     80
                """);
    assertThat(LiabilityText.of(report(journal)))
        .isEqualTo(
            """
            liability report, format 1
            period: 2026-01
            points POINTS of grocer | opening 0 | issued 1100 | redeemed 310 | expired 0\
             | adjusted -40 | closing 750 | pending 0
            money in the book of operator | POINTS of grocer, MARKETING | opening 0.00 USD\
             | deferred 0.60 USD | recognised 0.60 USD | closing 0.00 USD\
             | deferred in all 0.60 USD | recognised in all 0.60 USD | prepaid 0.00 USD\
             | provision 0.00 USD | commission 0.00 USD
            money in the book of operator | POINTS of grocer, SALE | opening 0.00 USD\
             | deferred 10.00 USD | recognised 2.50 USD | closing 7.50 USD\
             | deferred in all 10.00 USD | recognised in all 2.50 USD | prepaid 0.00 USD\
             | provision 0.00 USD | commission 0.00 USD
            money in the book of partner:grocer | POINTS of grocer, MARKETING | opening 0.00 USD\
             | deferred 0.00 USD | recognised 0.00 USD | closing 0.00 USD\
             | deferred in all 0.00 USD | recognised in all 0.00 USD | prepaid 0.00 USD\
             | provision 0.00 USD | commission 0.00 USD
            money in the book of partner:grocer | POINTS of grocer, SALE | opening 0.00 USD\
             | deferred 8.00 USD | recognised 2.00 USD | closing 6.00 USD\
             | deferred in all 8.00 USD | recognised in all 2.00 USD | prepaid 7.50 USD\
             | provision 0.00 USD | commission 0.00 USD
            debts POINTS | borne by grocer | owed 40
            voucher of operator | points sold: grocer POINTS MARKETING | POINTS_REVENUE 0.60 USD\
             | CONTRACT_LIABILITY -0.60 USD
            voucher of operator | points earned: grocer POINTS MARKETING\
             | CONTRACT_LIABILITY 0.60 USD | POINTS_REVENUE -0.60 USD
            voucher of operator | points sold: grocer POINTS SALE | POINTS_REVENUE 10.00 USD\
             | CONTRACT_LIABILITY -10.00 USD
            voucher of operator | points earned: grocer POINTS SALE | CONTRACT_LIABILITY 2.50 USD\
             | POINTS_REVENUE -2.50 USD
            voucher of partner:grocer | points sold: grocer POINTS SALE | SALES_REVENUE 8.00 USD\
             | CONTRACT_LIABILITY -8.00 USD
            voucher of partner:grocer | points earned: grocer POINTS SALE\
             | CONTRACT_LIABILITY 2.00 USD | POINTS_REVENUE -2.00 USD
            voucher of partner:grocer | points prepaid: grocer POINTS SALE\
             | PREPAID_POINTS 7.50 USD | POINTS_COST -7.50 USD
            """);
  }

  private static LiabilityReport report(Journal journal) {
    return Liability.report(
        JANUARY,
        Periods.from(JANUARY, Journal.ZONE),
        journal.terms(),
        new Estimates(List.of()),
        journal.entries());
  }
}
