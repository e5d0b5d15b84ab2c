package punchcard.ledger.books;

import java.nio.file.Path;
import java.time.ZoneId;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.settlement.RunningTotals;
import punchcard.ledger.programme.PartnerTerms;

/// What the journal comes to so far, by the books of a moment. It remembers entries on disk, and
/// must be closed.
final class Counting implements AutoCloseable {
  private final Books by;
  private final EntriesOnDisk remembered;
  private final RunningTotals totals;

  private Counting(Books by, ZoneId zone, EntriesOnDisk remembered) {
    this.by = by;
    this.remembered = remembered;
    this.totals = new RunningTotals(by.periods(zone), by.book(), remembered);
  }

  /// No entry is counted yet.
  ///
  /// @param folder for what is remembered; what is in it is thrown away
  static Counting from(Books by, ZoneId zone, Path folder) {
    EntriesOnDisk remembered = EntriesOnDisk.emptyIn(folder);
    try {
      return new Counting(by, zone, remembered);
    } catch (RuntimeException e) {
      remembered.close();
      throw e;
    }
  }

  /// Whether by these books it would come to the same. Payments and estimates change nothing in
  /// what is billed.
  boolean isBy(Books books) {
    return by.terms().equals(books.terms())
        && by.decisions().closings().equals(books.decisions().closings())
        && by.decisions().departures().equals(books.decisions().departures());
  }

  void add(LoggedEntry entry) {
    totals.add(entry);
  }

  Money billed(PartnerTerms to) {
    return totals.of(to.partner(), new MoneyUnit(to.money()));
  }

  @Override
  public void close() {
    remembered.close();
  }
}
