package punchcard.accounting.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.accounting.Terms.terms;
import static punchcard.accounting.settlement.Statements.lines;
import static punchcard.accounting.settlement.Statements.settle;
import static punchcard.accounting.settlement.Statements.totals;
import static punchcard.ledger.programme.Billed.AT_REDEMPTION;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import punchcard.accounting.Journal;
import punchcard.accounting.Tables;
import punchcard.accounting.Terms;
import punchcard.ledger.programme.Billed;
import punchcard.ledger.programme.OutstandingPaid;
import punchcard.ledger.programme.TaxTreatment.TaxDate;

/// What is posted, and what the statements say about it.
final class SettlementTest {
  private static final Terms GROCER = terms("grocer").issuingAt(10_000);
  private static final Terms GYM = terms("gym").redeemingAt(8_000, 0);
  private static final String EXAMPLE =
      """
      day        | member | what   | partner | points
      2026-01-05 | anna   | issue  | grocer  |  1,000
      2026-01-06 | anna   | redeem | gym     |    600
      2026-01-31 | anna   | expire |         |    400
      """;

  @Test
  void billed_at_issue_the_operator_keeps_what_expires() {
    SettlementRun run = settle(new Journal(GROCER, GYM).with(EXAMPLE), 1);
    assertThat(totals(run))
        .isEqualTo(
            Tables.normal(
                """
                party    | total
                grocer   | -10.00 USD
                gym      |   4.80 USD
                operator |   5.20 USD
                """));
  }

  @Test
  void the_agreement_may_give_the_issuer_a_share_of_what_expires() {
    then(
        new Journal(GROCER.sharingBreakage(250), GYM).with(EXAMPLE),
        """
        partner | line           | points | at    | amount
        grocer  | ISSUED         |   1000 | 0.01  | -10.00 USD
        grocer  | BREAKAGE_SHARE |    400 | 0.01  |   1.00 USD
        gym     | REDEEMED       |    600 | 0.008 |   4.80 USD
        """);
  }

  @Test
  void billed_at_redemption_what_expires_is_never_billed() {
    then(
        new Journal(GROCER.billed(AT_REDEMPTION), GYM).with(EXAMPLE),
        """
        partner | line     | points | at    | amount
        grocer  | SPENT    |    600 | 0.01  | -6.00 USD
        gym     | REDEEMED |    600 | 0.008 |  4.80 USD
        """);
  }

  @Test
  void the_operator_keeps_its_fee_of_the_price() {
    then(
        new Journal(GROCER, GYM.redeemingAt(9_000, 500))
            .with(
                """
                day        | member | what    | partner | points
                2026-01-05 | anna   | issue   | grocer  | 1,000
                2026-01-06 | anna   | reserve | gym     |   700
                2026-01-07 | anna   | capture | gym     |   600
                """),
        """
        partner | line     | points | at     | amount
        grocer  | ISSUED   |   1000 | 0.01   | -10.00 USD
        gym     | REDEEMED |    600 | 0.009  |   5.40 USD
        gym     | FEE      |    600 | 0.0005 |  -0.30 USD
        """);
  }

  @Test
  void what_is_given_back_makes_credit_notes_that_name_what_they_correct() {
    Journal journal =
        new Journal(GROCER.billed(AT_REDEMPTION), GYM.redeemingAt(8_000, 1_000))
            .with(
                """
                day        | member | what   | partner | points
                2026-01-05 | anna   | issue  | grocer  | 1,000
                2026-01-06 | anna   | redeem | gym     |   600
                2026-02-07 | anna   | return | gym     |   200
                """);
    SettlementRun run = settle(journal, 2);
    assertThat(lines(run))
        .isEqualTo(
            Tables.normal(
                """
                partner | line            | points | at    | amount
                grocer  | SPENT credit    |   -200 | 0.01  |  2.00 USD
                gym     | REDEEMED credit |   -200 | 0.008 | -1.60 USD
                gym     | FEE credit      |   -200 | 0.001 |  0.20 USD
                """));
    assertThat(run.partners().getLast().creditNotes())
        .flatExtracting(Line::sources)
        .extracting(Source::corrects)
        .containsOnly(journal.entries().get(1).entryId());
  }

  @Test
  void a_reversed_redemption_is_credited_at_the_price_of_its_day() {
    then(
        new Journal(GROCER, GYM)
            .with(
                """
                day        | member | what    | partner | points
                2026-01-05 | anna   | issue   | grocer  | 1,000
                2026-01-06 | anna   | redeem  | gym     |   600
                2026-01-07 | anna   | reverse |         |     0
                """),
        """
        partner | line            | points | at    | amount
        grocer  | ISSUED          |   1000 | 0.01  | -10.00 USD
        gym     | REDEEMED        |    600 | 0.008 |   4.80 USD
        gym     | REDEEMED credit |   -600 | 0.008 |  -4.80 USD
        """);
  }

  @Test
  void a_reversed_expiry_takes_the_share_of_it_back() {
    then(
        new Journal(GROCER.sharingBreakage(500), GYM)
            .with(
                """
                day        | member | what    | partner | points
                2026-01-05 | anna   | issue   | grocer  | 1,000
                2026-01-06 | anna   | expire  |         |   600
                2026-01-07 | anna   | reverse |         |     0
                """),
        """
        partner | line                  | points | at   | amount
        grocer  | ISSUED                |   1000 | 0.01 | -10.00 USD
        grocer  | BREAKAGE_SHARE        |    600 | 0.01 |   3.00 USD
        grocer  | BREAKAGE_SHARE credit |   -600 | 0.01 |  -3.00 USD
        """);
  }

  @Test
  void points_that_are_taken_back_are_credited_at_the_price_they_were_billed_at() {
    then(
        new Journal(GROCER)
            .with(
                """
                day        | member | what      | partner | points
                2026-01-05 | anna   | issue     | grocer  | 1,000
                2026-01-06 | anna   | take back | grocer  |   300
                """),
        """
        partner | line          | points | at   | amount
        grocer  | ISSUED        |   1000 | 0.01 | -10.00 USD
        grocer  | ISSUED credit |   -300 | 0.01 |   3.00 USD
        """);
  }

  @Test
  void what_cannot_be_taken_back_is_borne_by_the_party_that_the_agreement_names() {
    then(
        new Journal(GROCER.uncollectedBorneBy("gym"), GYM)
            .with(
                """
                day        | member | what      | partner | points
                2026-01-05 | anna   | issue     | grocer  | 1,000
                2026-01-06 | anna   | redeem    | gym     |   900
                2026-01-07 | anna   | take back | grocer  |   300
                """),
        """
        partner | line          | points | at    | amount
        grocer  | ISSUED        |   1000 | 0.01  | -10.00 USD
        grocer  | ISSUED credit |   -300 | 0.01  |   3.00 USD
        gym     | UNCOLLECTED   |    200 | 0.01  |  -2.00 USD
        gym     | REDEEMED      |    900 | 0.008 |   7.20 USD
        """);
  }

  @Test
  void what_an_erased_member_loses_is_breakage_and_whoever_bears_its_debts_has_borne_them() {
    then(
        new Journal(GROCER.sharingBreakage(500).uncollectedBorneBy("gym"), GYM)
            .with(
                """
                day        | member | what             | partner | points
                2026-01-05 | anna   | issue            | grocer  | 1,000
                2026-01-06 | anna   | redeem           | gym     | 1,000
                2026-01-07 | anna   | take back or owe | grocer  |   300
                2026-01-08 | anna   | forfeit          | -       |     0
                2026-01-08 | ben    | issue            | grocer  |   400
                2026-01-08 | ben    | promise          | grocer  |    50
                2026-01-09 | ben    | forfeit          | -       |     0
                """),
        """
        partner | line           | points | at    | amount
        grocer  | ISSUED         |   1400 | 0.01  | -14.00 USD
        grocer  | ISSUED credit  |   -300 | 0.01  |   3.00 USD
        grocer  | BREAKAGE_SHARE |    400 | 0.01  |   2.00 USD
        gym     | UNCOLLECTED    |    300 | 0.01  |  -3.00 USD
        gym     | REDEEMED       |   1000 | 0.008 |   8.00 USD
        """);
  }

  @Test
  void what_a_merged_member_hands_over_costs_nobody_anything() {
    then(
        new Journal(GROCER.uncollectedBorneBy("gym"), GYM)
            .with(
                """
                day        | member | what             | partner | points
                2026-01-05 | anna   | issue            | grocer  | 1,000
                2026-01-06 | anna   | redeem           | gym     |   700
                2026-01-07 | anna   | hand over to     | ben     |     0
                2026-01-08 | anna   | take back or owe | grocer  |   200
                2026-01-08 | anna   | hand over to     | ben     |     0
                2026-01-09 | ben    | redeem           | gym     |   100
                """),
        """
        partner | line          | points | at    | amount
        grocer  | ISSUED        |   1000 | 0.01  | -10.00 USD
        grocer  | ISSUED credit |   -200 | 0.01  |   2.00 USD
        gym     | UNCOLLECTED   |    200 | 0.01  |  -2.00 USD
        gym     | REDEEMED      |    800 | 0.008 |   6.40 USD
        """);
  }

  @Test
  void who_bears_a_debt_is_paid_when_later_points_repay_it() {
    for (Billed billed : Billed.values()) {
      Journal journal =
          new Journal(GROCER.billed(billed).uncollectedBorneBy("gym"), GYM)
              .with(
                  """
                  day        | member | what             | partner | points
                  2026-01-05 | anna   | issue            | grocer  | 1,000
                  2026-01-06 | anna   | redeem           | gym     | 1,000
                  2026-01-07 | anna   | take back or owe | grocer  |   300
                  2026-01-08 | anna   | issue            | grocer  |   500
                  2026-01-09 | anna   | redeem           | gym     |   200
                  """);
      assertThat(totals(settle(journal, 1)))
          .as("%s: 1,200 points given that count, 1,200 spent", billed)
          .isEqualTo(
              Tables.normal(
                  """
                  party    | total
                  grocer   | -12.00 USD
                  gym      |   9.60 USD
                  operator |   2.40 USD
                  """));
    }
  }

  @Test
  void promised_points_are_billed_when_they_mature() {
    Journal journal =
        new Journal(GROCER)
            .with(
                """
                day        | member | what    | partner | points
                2026-01-05 | anna   | promise | grocer  | 1,000
                2026-02-05 | anna   | mature  |         |     0
                2026-02-06 | anna   | promise | grocer  |   500
                2026-02-07 | anna   | cancel  |         |     0
                """);
    assertThat(settle(journal, 1).partners()).isEmpty();
    assertThat(totals(settle(journal, 2)))
        .isEqualTo(Tables.normal("party | total\ngrocer | -10.00 USD\noperator | 10.00 USD"));
  }

  @Test
  void points_that_a_member_sends_to_another_keep_their_price() {
    then(
        new Journal(GROCER.billed(AT_REDEMPTION), GYM)
            .with(
                """
                day        | member | what        | partner | points
                2026-01-05 | anna   | issue       | grocer  | 1,000
                2026-01-06 | anna   | transfer to | ben     |   400
                2026-01-07 | ben    | redeem      | gym     |   400
                """),
        """
        partner | line     | points | at    | amount
        grocer  | SPENT    |    400 | 0.01  | -4.00 USD
        gym     | REDEEMED |    400 | 0.008 |  3.20 USD
        """);
  }

  @Test
  void a_line_is_rounded_once() {
    Journal journal =
        new Journal(terms("grocer").issuingAt(4_000).sharingBreakage(500))
            .with(
                """
                day        | member | what   | partner | points
                2026-01-05 | anna   | issue  | grocer  | 1
                2026-01-06 | anna   | issue  | grocer  | 1
                2026-01-07 | anna   | expire |         | 1
                """);
    Statement grocer = settle(journal, 1).partners().getFirst();
    // Two points at -0.004 are a cent; half of one of them is nothing; together -0.006: a cent.
    assertThat(grocer.lines()).extracting(l -> l.amount().minor()).containsExactly(-1L, 0L);
    assertThat(grocer.rounding().minor()).isZero();
  }

  @Test
  void rounded_lines_that_do_not_add_up_leave_a_cent_to_book() {
    Journal journal =
        new Journal(terms("grocer").issuingAt(5_000).redeemingAt(4_000, 0))
            .with(
                """
                day        | member | what   | partner | points
                2026-01-05 | anna   | issue  | grocer  | 1
                2026-01-06 | anna   | redeem | grocer  | 1
                """);
    SettlementRun run = settle(journal, 1);
    // -0.005 is a cent, 0.004 nothing; together -0.001: nothing. The cent is booked as rounding.
    assertThat(run.partners().getFirst().rounding().minor()).isEqualTo(1);
    assertThat(totals(run))
        .isEqualTo(Tables.normal("party | total\ngrocer | 0.00 USD\noperator | 0.00 USD"));
    assertThat(run.vouchers())
        .anySatisfy(voucher -> assertThat(voucher.text()).isEqualTo("rounding"));
  }

  @Test
  void points_without_a_price_are_listed_not_lost() {
    Journal journal =
        new Journal(GYM)
            .with(
                """
                day        | member | what   | partner | points
                2026-01-05 | anna   | issue  | baker   | 7
                2026-01-06 | anna   | redeem | gym     | 7
                """);
    SettlementRun run = settle(journal, 1);
    assertThat(run.partners()).hasSize(1);
    assertThat(run.unpriced())
        .singleElement()
        .satisfies(
            unpriced -> {
              assertThat(unpriced.partner().value()).isEqualTo("baker");
              assertThat(unpriced.points()).isEqualTo(7);
              assertThat(unpriced.sources()).hasSize(1);
            });
  }

  @Test
  void every_money_has_its_own_statement() {
    Journal journal =
        new Journal(GROCER, terms("kiosk").issuingAt(1_500_000).in("JPY"))
            .with(
                """
                day        | member | what  | partner | points
                2026-01-05 | anna   | issue | grocer  | 1,000
                2026-01-05 | anna   | issue | kiosk   |     3
                """);
    assertThat(totals(settle(journal, 1)))
        .isEqualTo(
            Tables.normal(
                """
                party    | total
                grocer   | -10.00 USD
                kiosk    |     -5 JPY
                operator |      5 JPY
                operator |  10.00 USD
                """));
  }

  @Test
  void statements_total_by_tax_code() {
    Journal journal =
        new Journal(GROCER.taxedOn(TaxDate.DAY_OF_SUPPLY), GYM.redeemingAt(8_000, 1_000))
            .with(EXAMPLE);
    SettlementRun run = settle(journal, 1);
    assertThat(run.partners().getFirst().taxes())
        .singleElement()
        .satisfies(
            tax -> {
              assertThat(tax.treatment().code()).isEqualTo("VOUCHER");
              assertThat(tax.date()).isEqualTo("2026-01-05");
              assertThat(tax.net()).hasToString("-10.00 USD");
            });
    assertThat(run.partners().getLast().taxes())
        .extracting(t -> t.treatment().supplier() + " " + t.date() + " " + t.net() + " " + t.tax())
        .containsExactlyInAnyOrder(
            "gym Ltd 2026-01-31 4.80 USD 0.96 USD", "Operator Ltd 2026-01-31 -0.60 USD -0.12 USD");
  }

  @Test
  void a_partner_that_leaves_pays_for_what_is_outstanding_and_for_nothing_after() {
    Journal journal = leaving(OutstandingPaid.BY_ISSUER_ON_LEAVING);
    assertThat(lines(settle(journal, 1)))
        .isEqualTo(
            Tables.normal(
                """
                partner | line     | points | at    | amount
                grocer  | SPENT    |    100 | 0.01  | -1.00 USD
                grocer  | RUN_OFF  |    900 | 0.01  | -9.00 USD
                gym     | REDEEMED |    100 | 0.008 |  0.80 USD
                """));
    assertThat(lines(settle(journal, 2)))
        .isEqualTo(
            Tables.normal(
                """
                partner | line     | points | at    | amount
                gym     | REDEEMED |    500 | 0.008 |  4.00 USD
                """));
  }

  @Test
  void or_it_pays_as_they_are_spent() {
    Journal journal = leaving(OutstandingPaid.BY_ISSUER_AS_SPENT);
    assertThat(lines(settle(journal, 2)))
        .isEqualTo(
            Tables.normal(
                """
                partner | line     | points | at    | amount
                grocer  | SPENT    |    500 | 0.01  | -5.00 USD
                gym     | REDEEMED |    500 | 0.008 |  4.00 USD
                """));
  }

  @Test
  void or_the_operator_pays() {
    Journal journal = leaving(OutstandingPaid.BY_OPERATOR);
    assertThat(lines(settle(journal, 1))).doesNotContain("RUN_OFF");
    assertThat(lines(settle(journal, 2))).doesNotContain("grocer");
  }

  private static Journal leaving(OutstandingPaid paid) {
    return new Journal(GROCER.billed(AT_REDEMPTION).outstandingPaid(paid), GYM)
        .leaves("grocer", YearMonth.of(2026, 1))
        .with(
            """
            day        | member | what   | partner | points
            2026-01-05 | anna   | issue  | grocer  | 1,000
            2026-01-06 | anna   | redeem | gym     |   100
            2026-02-06 | anna   | redeem | gym     |   500
            """);
  }

  private static void then(Journal journal, String lines) {
    assertThat(lines(settle(journal, 1))).isEqualTo(Tables.normal(lines));
  }
}
