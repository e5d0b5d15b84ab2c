package punchcard.ledger.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.period.Periods;
import punchcard.accounting.settlement.RunningTotals;
import punchcard.accounting.terms.TermsBook;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Demand;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Transaction;

/// Whether entries are remembered in the heap or on disk, partners owe the same.
final class RememberingTest {
  private static final MoneyUnit USD = new MoneyUnit("USD");
  private static final TermsBook TERMS =
      new TermsBook(List.of(Agreed.GROCER, Agreed.GYM, Agreed.BAKER), List.of());
  private static final Periods PERIODS = Periods.from(YearMonth.of(1970, 1), Coalition.ZONE);

  /// The same for all: each finds what the one before has left.
  private static final Path FOLDER = Path.of("target", "remembered");

  /// One thing that is asked; nothing happens where it is impossible.
  record Step(String what, int member, String partner, long points, int back) {
    void on(Shopper shopper, String day) {
      PartnerId at = new PartnerId(partner);
      switch (what) {
        case "earn" -> shopper.earns(points, partner, day);
        case "correct" -> shopper.earnedTooMuch(points, day);
        case "spend" ->
            ask(shopper, new Demand.Redemption(at, Shopper.POINTS, points, null), 0, day);
        case "hold" ->
            ask(
                shopper,
                new Demand.Reservation(
                    at, Shopper.POINTS, points, Instant.parse("2026-12-01T00:00:00Z"), null),
                0,
                day);
        case "capture" -> {
          long hold = shopper.last(Origin.PointsReserved.class);
          ask(shopper, new Demand.Capture(hold, null, null), hold, day);
        }
        case "return" -> {
          long spent = shopper.last(Origin.Spending.class);
          ask(shopper, new Demand.RedemptionReturn(spent, points, null, null), spent, day);
        }
        case "adjust" ->
            ask(
                shopper,
                new Demand.Adjustment(Shopper.POINTS, points - 50, at, "a mistake", null),
                0,
                day);
        case "reverse" -> {
          long entry = shopper.last(Origin.class) - back;
          ask(shopper, new Demand.Reversal(entry, "a mistake"), entry, day);
        }
        default -> throw new IllegalArgumentException(what);
      }
    }

    private static void ask(Shopper shopper, Demand demand, long about, String day) {
      var _ = shopper.asks(demand, about, day);
    }
  }

  private final List<LoggedEntry> journal = new ArrayList<>();
  private final List<Shopper> shoppers =
      List.of(shopper("0123456789abcdef"), shopper("fedcba9876543210"));

  private Shopper shopper(String half) {
    return new Shopper(
        half + half,
        entry ->
            journal.add(
                new LoggedEntry(new LogPosition("ledger-entries", 0, journal.size()), entry)),
        Agreed.PROGRAMME);
  }

  @Property(tries = 100)
  void the_disk_remembers_what_the_heap_does(@ForAll("histories") List<Step> history) {
    LocalDate day = LocalDate.of(2026, 1, 1);
    for (Step step : history) {
      step.on(shoppers.get(step.member()), day.toString());
      day = day.plusDays(1);
    }
    RunningTotals inHeap = new RunningTotals(PERIODS, TERMS);
    journal.forEach(inHeap::add);

    try (EntriesOnDisk disk = EntriesOnDisk.emptyIn(FOLDER)) {
      RunningTotals onDisk = new RunningTotals(PERIODS, TERMS, disk);
      journal.forEach(onDisk::add);

      for (String partner : List.of("grocer", "gym", "baker"))
        assertThat(total(onDisk, partner)).isEqualTo(total(inHeap, partner));
      for (LoggedEntry logged : journal) assertKept(disk, logged.transaction());
    }
  }

  /// With all that is asked of it; and nothing that can never be taken back.
  private static void assertKept(EntriesOnDisk disk, Transaction entry) {
    var kept = disk.entry(entry.member(), entry.sequence());
    switch (entry.origin()) {
      case Origin.PointsReserved _, Origin.RedemptionReturned _, Origin.EntryReversed _ ->
          assertThat(kept).isEmpty();
      default -> assertThat(kept).contains(entry);
    }
  }

  @Example
  void what_is_taken_back_has_the_price_that_it_had() {
    Shopper berta = shoppers.getFirst();
    berta.earns(1_000, "grocer", "2026-01-05");
    berta.spends(600, "gym", "2026-01-06");
    berta.earnedTooMuch(500, "2026-01-07");
    assertThat(berta.asks(new Demand.RedemptionReturn(2, 200L, null, null), 2, "2026-02-01"))
        .isTrue();

    try (EntriesOnDisk disk = EntriesOnDisk.emptyIn(FOLDER)) {
      RunningTotals totals = new RunningTotals(PERIODS, TERMS, disk);
      journal.forEach(totals::add);
      // Of 500 points that it gets back, 100 were spent: those it bears itself.
      assertThat(total(totals, "grocer")).isEqualTo(new Money(-6_00, USD));
      assertThat(total(totals, "gym")).isEqualTo(new Money(3_20, USD));
    }
  }

  private static Money total(RunningTotals of, String partner) {
    return of.of(new PartnerId(partner), USD);
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(
            Arbitraries.of(
                "earn", "earn", "earn", "spend", "spend", "hold", "capture", "return", "adjust",
                "correct", "correct", "reverse", "reverse"),
            Arbitraries.integers().between(0, 1),
            Arbitraries.of("grocer", "gym", "baker"),
            Arbitraries.longs().between(1, 99),
            Arbitraries.integers().between(0, 3))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }
}
