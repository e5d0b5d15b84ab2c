package punchcard.accounting.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.accounting.Terms.terms;
import static punchcard.accounting.settlement.Statements.JANUARY;
import static punchcard.accounting.settlement.Statements.lines;
import static punchcard.accounting.settlement.Statements.settle;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import punchcard.accounting.Journal;
import punchcard.accounting.Tables;
import punchcard.accounting.period.Closing;
import punchcard.accounting.period.Periods;

/// What is learnt after a month was closed.
final class ClosedStatementTest {
  private final Journal journal =
      new Journal(terms("grocer").issuingAt(10_000), terms("gym").redeemingAt(8_000, 0))
          .with(
              """
              day        | member | what   | partner | points
              2026-01-05 | anna   | issue  | grocer  |  1,000
              2026-01-06 | anna   | redeem | gym     |    600
              """);

  @Test
  void appears_in_the_next_statement_and_leaves_the_closed_one_as_it_is() {
    Periods closed = Statements.OPEN.with(closing());
    String before = StatementText.of(settle(journal, JANUARY, closed).partners().getFirst());

    journal.with(
        """
        day        | member | what   | partner | points
        2026-01-30 | ben    | issue  | grocer  |    500
        2026-02-01 | anna   | return | gym     |    100
        """);

    String after = StatementText.of(settle(journal, JANUARY, closed).partners().getFirst());
    assertThat(after).isEqualTo(before);
    assertThat(lines(settle(journal, JANUARY.plusMonths(1), closed)))
        .isEqualTo(
            Tables.normal(
                """
                partner | line            | points | at    | amount
                grocer  | ISSUED          |    500 | 0.01  | -5.00 USD
                gym     | REDEEMED credit |   -100 | 0.008 | -0.80 USD
                """));
  }

  @Test
  void its_text_is_fixed_to_the_byte() {
    Statement gym = settle(journal, JANUARY, Statements.OPEN).partners().getLast();
    assertThat(StatementText.of(gym))
        .isEqualTo(
            """
            settlement statement, format 1
            party: partner:gym
            period: 2026-01
            money: USD
            REDEEMED | with operator | 600 POINTS | at 0.008000 | terms 1 | exact 4.800000000 USD \
            | amount 4.80 USD | tax STANDARD 200 per mille, gym Ltd to Operator Ltd on 2026-01-31 \
            | 1 entries sha256:%s
            rounding: 0.00 USD
            tax: tax STANDARD 200 per mille, gym Ltd to Operator Ltd on 2026-01-31 \
            | net 4.80 USD | tax 0.96 USD
            total: 4.80 USD
            """
                .formatted("eeb539205abdd6defa56755eacb624926023d29f0c23ca9bae7fab154bca4379"));
    assertThat(StatementText.sources(gym.lines().getFirst()))
        .isEqualTo("00000000000000000000000000000001-2 600 -\n");
    assertThat(StatementText.digest(gym)).hasSize(64);
  }

  private Closing closing() {
    return new Closing(
        JANUARY, journal.end(), "carl", "dora", Instant.parse("2026-02-03T09:00:00Z"));
  }
}
