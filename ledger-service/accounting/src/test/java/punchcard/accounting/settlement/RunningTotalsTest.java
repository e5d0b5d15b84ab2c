package punchcard.accounting.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import punchcard.accounting.Histories;
import punchcard.accounting.Histories.Step;
import punchcard.accounting.Journal;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.Closing;
import punchcard.accounting.period.Periods;
import punchcard.accounting.terms.Party;
import punchcard.kernel.PartnerId;

/// What is counted entry by entry is what all statements come to.
final class RunningTotalsTest {
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final int MONTHS = 12;

  @Property(tries = 200)
  void they_are_the_sums_of_all_statements(
      @ForAll("histories") List<Step> before, @ForAll("histories") List<Step> after) {
    Journal journal =
        Histories.posted(Histories.nothing(), before).leaves("gym", JANUARY.plusMonths(1));
    Periods periods =
        Periods.from(JANUARY, Journal.ZONE)
            .with(new Closing(JANUARY, journal.end(), "carl", "dora", Instant.EPOCH));
    Histories.posted(journal, after);

    RunningTotals totals = new RunningTotals(periods, journal.terms());
    journal.entries().forEach(totals::add);

    for (String partner : List.of("grocer", "gym", "insurer", "baker"))
      for (String money : List.of("USD", "JPY"))
        assertThat(totals.of(new PartnerId(partner), new MoneyUnit(money)))
            .isEqualTo(settled(journal, periods, new PartnerId(partner), new MoneyUnit(money)));
  }

  private static Money settled(Journal journal, Periods periods, PartnerId of, MoneyUnit money) {
    Money sum = Money.zero(money);
    for (int month = 0; month < MONTHS; month++)
      for (Statement statement :
          Statements.settle(journal, JANUARY.plusMonths(month), periods).partners())
        if (statement.party().equals(Party.of(of)) && statement.money().equals(money))
          sum = sum.plus(statement.total());
    return sum;
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Histories.any();
  }
}
