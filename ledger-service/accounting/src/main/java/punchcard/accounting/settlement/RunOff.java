package punchcard.accounting.settlement;

import java.time.YearMonth;
import java.util.List;
import punchcard.accounting.movement.OpenLot;
import punchcard.accounting.movement.OpenLots;
import punchcard.accounting.movement.Place;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.terms.Departure;
import punchcard.accounting.terms.TermsBook;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.programme.OutstandingPaid;

/// Bills a partner that leaves for the points that are still out, if its terms say so: those
/// that it would have paid for when they were spent.
final class RunOff {
  private final YearMonth period;
  private final TermsBook terms;
  private final List<Departure> leaving;
  private final OpenLots lots = OpenLots.of(this::isOfWhoLeaves);

  /// @param period with whose end somebody may leave
  RunOff(YearMonth period, TermsBook terms) {
    this.period = period;
    this.terms = terms;
    this.leaving =
        terms.departuresIn(period).stream()
            .filter(d -> terms.outstandingPaid(d) == OutstandingPaid.BY_ISSUER_ON_LEAVING)
            .toList();
  }

  private boolean isOfWhoLeaves(Lot lot) {
    return leaving.stream().anyMatch(d -> d.partner().equals(lot.issuer()));
  }

  /// Follows one more entry that counts up to the end of the month.
  void add(LoggedEntry logged) {
    if (!leaving.isEmpty()) lots.add(logged);
  }

  void collect(Positions positions) {
    for (OpenLot lot : lots.all())
      if (owes(lot))
        positions.atIssuePrice(
            LineKind.RUN_OFF,
            lot.stamp().issuer(),
            lot.currency(),
            lot.stamp(),
            new Source(madeBy(lot), lot.minor(), ""),
            period.atEndOfMonth());
  }

  private boolean owes(OpenLot lot) {
    return lot.place().isOutstanding() && terms.isBilledAtRedemption(lot.stamp());
  }

  private static String madeBy(OpenLot lot) {
    return lot.place() == Place.IN_TRANSIT
        ? "program/clearing"
        : lot.lotId().substring(0, lot.lotId().lastIndexOf('.'));
  }
}
