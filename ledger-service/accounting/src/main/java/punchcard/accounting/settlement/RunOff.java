package punchcard.accounting.settlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import punchcard.accounting.movement.OpenLot;
import punchcard.accounting.movement.OpenLots;
import punchcard.accounting.movement.Place;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.terms.Departure;
import punchcard.accounting.terms.TermsBook;
import punchcard.ledger.programme.OutstandingPaid;

/// Bills a partner that leaves for the points that are still out, if its terms say so: those
/// that it would have paid for when they were spent.
final class RunOff {
  private RunOff() {}

  /// @param entries all that count up to the end of the month
  static void collect(
      YearMonth period, TermsBook terms, List<LoggedEntry> entries, Positions positions) {
    List<Departure> leaving =
        terms.departuresIn(period).stream()
            .filter(d -> terms.outstandingPaid(d) == OutstandingPaid.BY_ISSUER_ON_LEAVING)
            .toList();
    if (leaving.isEmpty()) return;
    LocalDate lastDay = period.atEndOfMonth();
    for (OpenLot lot : OpenLots.after(entries))
      if (leaving.stream().anyMatch(d -> owes(d, lot, terms)))
        positions.atIssuePrice(
            LineKind.RUN_OFF,
            lot.stamp().issuer(),
            lot.currency(),
            lot.stamp(),
            new Source(madeBy(lot), lot.minor(), ""),
            lastDay);
  }

  private static boolean owes(Departure departure, OpenLot lot, TermsBook terms) {
    return lot.place().isOutstanding()
        && lot.stamp().issuer().equals(departure.partner())
        && terms.isBilledAtRedemption(lot.stamp());
  }

  private static String madeBy(OpenLot lot) {
    return lot.place() == Place.IN_TRANSIT
        ? "program/clearing"
        : lot.lotId().substring(0, lot.lotId().lastIndexOf('.'));
  }
}
