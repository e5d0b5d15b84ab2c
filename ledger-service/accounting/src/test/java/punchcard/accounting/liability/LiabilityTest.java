package punchcard.accounting.liability;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.accounting.Terms.terms;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import punchcard.accounting.Journal;
import punchcard.accounting.Tables;
import punchcard.accounting.Terms;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.Closing;
import punchcard.accounting.period.Periods;
import punchcard.accounting.terms.Party;
import punchcard.accounting.voucher.Voucher;
import punchcard.accounting.voucher.VoucherLine;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.programme.Billed;
import punchcard.ledger.programme.ExpectedRedemption;
import punchcard.ledger.programme.IssuerRole;
import punchcard.ledger.programme.OutstandingPaid;

/// What is posted, and what the books say about it.
final class LiabilityTest {
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
  private static final Periods OPEN = Periods.from(JANUARY, Journal.ZONE);
  private static final Party OPERATOR = Party.operator();
  private static final Party GROCER = Party.of(new PartnerId("grocer"));
  private static final Terms ISSUING = terms("grocer").issuingAt(10_000);
  private static final Portfolio SOLD =
      new Portfolio(new PartnerId("grocer"), Journal.POINTS, Basis.SALE, new MoneyUnit("USD"));
  private static final Estimates NONE = new Estimates(List.of());

  @Test
  void outstanding_points_come_from_what_they_were_by_what_happened() {
    Journal journal =
        journal()
            .with(
                """
                day        | member | what        | partner | points
                2026-01-05 | anna   | issue       | grocer  |  1,000
                2026-01-06 | anna   | redeem      | gym     |    200
                2026-02-01 | anna   | issue       | grocer  |    100
                2026-02-02 | anna   | promise     | grocer  |     50
                2026-02-03 | anna   | reserve     | gym     |    300
                2026-02-04 | anna   | capture     | gym     |    120
                2026-02-05 | anna   | return      | gym     |     20
                2026-02-06 | anna   | transfer to | ben     |     10
                2026-02-07 | anna   | adjust      | grocer  |    -30
                2026-02-08 | anna   | expire      |         |     70
                """);
    assertThat(points(RollForwards.of(FEBRUARY, OPEN, journal.entries())))
        .isEqualTo(
            Tables.normal(
                """
                issuer | opening | issued | redeemed | expired | adjusted | closing | pending
                grocer |     800 |    100 |      100 |      70 |      -30 |     700 |      50
                """));
  }

  @Test
  void a_sale_is_deferred_and_earned_as_points_are_spent() {
    Journal journal = journal().on("2026-01-05").sell("anna", "grocer", 1_000, 8_00);
    journal.on("2026-01-06").redeem("anna", "gym", 250);
    LiabilityLine line = line(GROCER, report(JANUARY, journal, NONE));
    assertThat(line.deferred()).hasToString("8.00 USD");
    assertThat(line.recognised()).hasToString("2.00 USD");
    assertThat(line.closing().contractLiability()).hasToString("6.00 USD");
  }

  @Test
  void breakage_is_earned_in_proportion_where_it_is_highly_probable_and_not_elsewhere() {
    Journal journal = journal().on("2026-01-05").sell("anna", "grocer", 1_000, 8_00);
    journal.on("2026-01-06").redeem("anna", "gym", 400);
    assertThat(recognised(journal, estimate(800, true))).isEqualTo("4.00 USD");
    assertThat(recognised(journal, estimate(800, false))).isEqualTo("3.20 USD");
  }

  @Test
  void expiry_releases_what_is_not_recognised_yet() {
    Journal journal = journal().on("2026-01-05").sell("anna", "grocer", 1_000, 8_00);
    journal.on("2026-01-06").redeem("anna", "gym", 400).on("2026-02-01").expireAll("anna");
    LiabilityLine line = line(GROCER, report(FEBRUARY, journal, estimate(800, true)));
    assertThat(line.opening().contractLiability()).hasToString("4.00 USD");
    assertThat(line.recognised()).hasToString("4.00 USD");
    assertThat(line.closing().contractLiability()).hasToString("0.00 USD");
  }

  @Test
  void what_happens_to_old_points_earns_nothing_of_new_ones() {
    Journal journal = journal().on("2026-01-05").sell("anna", "grocer", 1_000, 8_00);
    journal.on("2026-01-06").redeem("anna", "gym", 800).expireAll("anna");
    journal.on("2026-02-01").sell("anna", "grocer", 1_000, 8_00);
    LiabilityLine line = line(GROCER, report(FEBRUARY, journal, estimate(800, true)));
    assertThat(line.recognised()).hasToString("0.00 USD");
    assertThat(line.closing().contractLiability()).hasToString("8.00 USD");
  }

  @Test
  void a_new_estimate_is_caught_up_in_its_period_and_changes_no_closed_one() {
    Journal journal = journal().on("2026-01-05").sell("anna", "grocer", 1_000, 8_00);
    journal.on("2026-01-06").redeem("anna", "gym", 400);
    Periods closed =
        OPEN.with(
            new Closing(
                JANUARY, journal.end(), "carl", "dora", Instant.parse("2026-02-03T00:00:00Z")));
    Estimate late =
        new Estimate(
            SOLD,
            new ExpectedRedemption(800, 1_000),
            true,
            Instant.parse("2026-01-01T00:00:00Z"),
            "dora",
            Instant.parse("2026-02-10T00:00:00Z"));
    LiabilityLine january =
        line(GROCER, report(JANUARY, closed, journal, new Estimates(List.of(late))));
    LiabilityLine february =
        line(GROCER, report(FEBRUARY, closed, journal, new Estimates(List.of(late))));
    assertThat(january.recognised()).hasToString("3.20 USD");
    assertThat(february.recognised()).hasToString("0.80 USD");
    assertThat(february.deferred()).hasToString("0.00 USD");
  }

  @Test
  void an_agent_defers_nothing_and_the_operator_what_it_was_paid() {
    Journal journal = new Journal(ISSUING.as(IssuerRole.AGENT), terms("gym").redeemingAt(8_000, 0));
    journal.on("2026-01-05").sell("anna", "grocer", 1_000, 12_00).redeem("anna", "gym", 300);
    LiabilityReport report = report(JANUARY, journal, NONE);
    assertThat(line(GROCER, report).closing().contractLiability().isZero()).isTrue();
    assertThat(line(GROCER, report).closing().commission()).hasToString("12.00 USD");
    assertThat(line(OPERATOR, report).closing().contractLiability()).hasToString("7.00 USD");
  }

  @Test
  void a_principal_that_has_paid_for_points_expenses_them_as_they_are_earned() {
    Journal journal = journal().on("2026-01-05").sell("anna", "grocer", 1_000, 12_00);
    journal.redeem("anna", "gym", 300);
    assertThat(line(GROCER, report(JANUARY, journal, NONE)).closing().prepaid())
        .hasToString("7.00 USD");
  }

  @Test
  void points_that_were_given_away_are_a_provision_at_what_they_will_cost() {
    Journal journal =
        new Journal(ISSUING.billed(Billed.AT_REDEMPTION), terms("gym").redeemingAt(8_000, 0))
            .with(
                """
                day        | member | what   | partner | points
                2026-01-05 | anna   | issue  | grocer  |  1,000
                2026-01-06 | anna   | redeem | gym     |    300
                2026-02-06 | anna   | expire |         |    700
                """);
    LiabilityLine january = line(GROCER, report(JANUARY, journal, NONE));
    assertThat(january.closing().provision()).hasToString("7.00 USD");
    assertThat(january.closing().deferred().isZero()).as("no allocation").isTrue();
    assertThat(line(GROCER, report(FEBRUARY, journal, NONE)).closing().provision())
        .hasToString("0.00 USD");
  }

  @Test
  void when_a_partner_has_left_the_operator_provides_for_its_points() {
    Journal journal =
        new Journal(
                ISSUING.billed(Billed.AT_REDEMPTION).outstandingPaid(OutstandingPaid.BY_OPERATOR))
            .leaves("grocer", FEBRUARY)
            .on("2026-01-05")
            .issue("anna", "grocer", 1_000);
    LiabilityReport report = report(FEBRUARY, journal, NONE);
    assertThat(line(GROCER, report).closing().provision().isZero()).isTrue();
    assertThat(line(OPERATOR, report).opening().provision().isZero()).isTrue();
    assertThat(line(OPERATOR, report).closing().provision()).hasToString("10.00 USD");
  }

  @Test
  void what_members_owe_is_shown_gross() {
    Journal journal =
        journal()
            .with(
                """
                day        | member | what             | partner | points
                2026-01-05 | anna   | issue            | grocer  |  1,000
                2026-01-06 | anna   | redeem           | gym     |    900
                2026-01-07 | anna   | take back or owe | grocer  |    300
                2026-01-08 | ben    | issue            | grocer  |    500
                2026-02-08 | anna   | issue            | grocer  |     50
                """);
    LiabilityReport january = report(JANUARY, journal, NONE);
    assertThat(january.points().getFirst().closing()).isEqualTo(500);
    assertThat(january.memberDebts()).extracting(MemberDebt::minor).containsExactly(200L);
    LiabilityReport february = report(FEBRUARY, journal, NONE);
    assertThat(february.points().getFirst().closing()).isEqualTo(500);
    assertThat(february.memberDebts()).extracting(MemberDebt::minor).containsExactly(150L);
  }

  @Test
  void the_books_post_vouchers_that_balance() {
    Journal journal = journal().on("2026-01-05").sell("anna", "grocer", 1_000, 12_00);
    journal.redeem("anna", "gym", 300);
    assertThat(vouchers(report(JANUARY, journal, NONE)))
        .isEqualTo(
            Tables.normal(
                """
                book           | debit              | credit             | amount
                operator       | POINTS_REVENUE     | CONTRACT_LIABILITY | 10.00 USD
                operator       | CONTRACT_LIABILITY | POINTS_REVENUE     |  3.00 USD
                partner:grocer | SALES_REVENUE      | CONTRACT_LIABILITY | 12.00 USD
                partner:grocer | CONTRACT_LIABILITY | POINTS_REVENUE     |  3.60 USD
                partner:grocer | PREPAID_POINTS     | POINTS_COST        |  7.00 USD
                """));
  }

  private static String vouchers(LiabilityReport report) {
    List<String> rows = new ArrayList<>();
    for (Voucher voucher : report.vouchers()) {
      VoucherLine debit = voucher.lines().getFirst();
      VoucherLine credit = voucher.lines().getLast();
      rows.add(
          voucher.book()
              + " | "
              + debit.account()
              + " | "
              + credit.account()
              + " | "
              + debit.amount());
    }
    return Tables.table("book | debit | credit | amount", rows);
  }

  private static Journal journal() {
    return new Journal(ISSUING, terms("gym").redeemingAt(8_000, 0));
  }

  private static Estimates estimate(long ofAThousand, boolean highlyProbable) {
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    ExpectedRedemption expected = new ExpectedRedemption(ofAThousand, 1_000);
    return new Estimates(List.of(new Estimate(SOLD, expected, highlyProbable, at, "dora", at)));
  }

  private static String recognised(Journal journal, Estimates estimates) {
    return line(GROCER, report(JANUARY, journal, estimates)).recognised().toString();
  }

  private static LiabilityReport report(YearMonth period, Journal journal, Estimates estimates) {
    return report(period, OPEN, journal, estimates);
  }

  private static LiabilityReport report(
      YearMonth period, Periods periods, Journal journal, Estimates estimates) {
    return Liability.report(period, periods, journal.terms(), estimates, journal.entries());
  }

  private static LiabilityLine line(Party book, LiabilityReport report) {
    return report.lines().stream().filter(l -> l.book().equals(book)).findFirst().orElseThrow();
  }

  private static String points(List<RollForward> of) {
    return Tables.table(
        "issuer | opening | issued | redeemed | expired | adjusted | closing | pending",
        of.stream()
            .map(
                r ->
                    "%s | %d | %d | %d | %d | %d | %d | %d"
                        .formatted(
                            r.issuer(),
                            r.opening(),
                            r.issued(),
                            r.redeemed(),
                            r.expired(),
                            r.adjusted(),
                            r.closing(),
                            r.pending()))
            .toList());
  }
}
