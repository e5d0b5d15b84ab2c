package punchcard.ledger.books;

import java.time.ZoneId;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.settlement.RunningTotals;
import punchcard.ledger.programme.PartnerTerms;

/// What the journal comes to so far, by the books of a moment.
final class Counting {
  private final Books by;
  private final RunningTotals totals;

  Counting(Books by, ZoneId zone) {
    this.by = by;
    this.totals = new RunningTotals(by.periods(zone), by.book());
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
}
