package punchcard.accounting.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.accounting.Terms.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import punchcard.accounting.Journal;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.Periods;
import punchcard.accounting.settlement.Settlement;
import punchcard.accounting.settlement.Statement;
import punchcard.accounting.terms.Party;
import punchcard.kernel.PartnerId;
import punchcard.ledger.programme.Cover;

/// What is out, and how far it is covered.
final class ExposureTest {
  private static final PartnerId GROCER = new PartnerId("grocer");
  private static final MoneyUnit USD = new MoneyUnit("USD");
  private static final Journal JOURNAL =
      new Journal(terms("grocer").issuingAt(10_000), terms("gym").issuingAt(5_000))
          .with(
              """
              day        | member | what    | partner | points
              2026-01-05 | anna   | issue   | grocer  |    900
              2026-01-05 | ben    | issue   | gym     |    200
              2026-01-06 | ben    | promise | gym     |     70
              2026-01-07 | anna   | reserve | gym     |    100
              2026-01-08 | carl   | issue   | grocer  |    100
              2026-01-09 | carl   | expire  |         |    100
              """);

  @Test
  void it_tells_outstanding_held_pending_and_concentration_for_each_issuer() {
    assertThat(Exposures.after(JOURNAL.entries(), List.of()))
        .extracting(
            e ->
                "%s %d %d %d %d %s"
                    .formatted(
                        e.issuer(),
                        e.outstanding(),
                        e.held(),
                        e.pending(),
                        e.sharePerMille(),
                        e.atIssuePrice()))
        .containsExactly("grocer 900 100 0 818 [9.00 USD]", "gym 200 0 70 181 [1.00 USD]");
  }

  @Test
  void it_tells_which_limits_are_passed() {
    List<ExposureLimit> limits =
        List.of(
            new ExposureLimit(GROCER, Journal.POINTS, 1_000L, 800),
            new ExposureLimit(new PartnerId("gym"), Journal.POINTS, 269L, null));
    assertThat(Exposures.after(JOURNAL.entries(), limits))
        .extracting(Exposure::breaches)
        .containsExactly(List.of(Exposure.Breach.CONCENTRATION), List.of(Exposure.Breach.AMOUNT));
  }

  @Test
  void what_a_partner_owes_is_its_statements_less_what_it_paid() {
    YearMonth january = YearMonth.of(2026, 1);
    List<Statement> statements =
        Settlement.run(
                january, Periods.from(january, Journal.ZONE), JOURNAL.terms(), JOURNAL.entries())
            .all();
    Party grocer = Party.of(GROCER);
    Payment paid = new Payment(GROCER, new Money(4_00, USD), LocalDate.of(2026, 1, 20), "R1");
    assertThat(Owed.by(grocer, USD, statements, List.of(paid))).hasToString("6.00 USD");
  }

  @Test
  void a_cover_alerts_as_it_is_used_up() {
    Cover credit = new Cover.Credit(100_00, List.of(500, 800, 1000));
    CoverUse before = CoverUse.of(credit, new Money(55_00, USD));
    CoverUse after = CoverUse.of(credit, new Money(100_00, USD));
    assertThat(before.alertsPerMille()).containsExactly(500);
    assertThat(after.raisedSince(before)).containsExactly(800, 1000);
    assertThat(after.exceeded()).isFalse();
    assertThat(CoverUse.of(credit, new Money(100_01, USD)).exceeded()).isTrue();
    assertThat(CoverUse.of(credit, new Money(-1, USD)).usedPerMille()).isZero();
    assertThat(CoverUse.of(new Cover.None(), new Money(1, USD)).exceeded()).isTrue();
    assertThat(CoverUse.of(new Cover.Deposit(10, List.of()), new Money(3, USD)).usedPerMille())
        .isEqualTo(300);
  }
}
