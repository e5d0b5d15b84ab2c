package punchcard.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import punchcard.kernel.Currency;

/// A member's available points of one currency, lot by lot. It stays when the last lot is
/// spent: the member has had this currency.
///
/// @param lots what is left of each, in the order in which they were made
public record Purse(Currency currency, List<OpenLot> lots) {
  public Purse {
    lots = List.copyOf(lots);
  }

  /// Everything in it, expired or not; minor units. It is what the journal's legs sum to.
  public long totalMinor() {
    return sum(_ -> true);
  }

  /// What can be spent on this day; minor units.
  public long spendableMinorOn(LocalDate day) {
    return sum(lot -> lot.isSpendableOn(day));
  }

  /// What is past its last day, but not yet posted as expired; minor units.
  public long expiredMinorOn(LocalDate day) {
    return sum(lot -> !lot.isSpendableOn(day));
  }

  private long sum(Predicate<OpenLot> wanted) {
    long sum = 0;
    for (OpenLot lot : lots) if (wanted.test(lot)) sum = Math.addExact(sum, lot.leftMinor());
    return sum;
  }

  /// Which lots pay an amount that is there: the soonest-expiring first, then the oldest.
  List<LotTaken> take(long amountMinor, LocalDate day) {
    List<OpenLot> payers = new ArrayList<>(lots);
    payers.removeIf(lot -> !lot.isSpendableOn(day));
    payers.sort(OpenLot.AS_SPENT);
    List<LotTaken> taken = new ArrayList<>();
    long open = amountMinor;
    for (OpenLot lot : payers) {
      if (open == 0) break;
      long part = Math.min(open, lot.leftMinor());
      taken.add(new LotTaken(lot.id(), lot.issuer(), part));
      open -= part;
    }
    return taken;
  }

  Purse with(OpenLot lot) {
    List<OpenLot> more = new ArrayList<>(lots.size() + 1);
    more.addAll(lots);
    more.add(lot);
    return new Purse(currency, more);
  }

  Purse without(LotTaken taken) {
    List<OpenLot> rest = new ArrayList<>(lots.size());
    for (OpenLot lot : lots) {
      if (!lot.id().equals(taken.lot())) rest.add(lot);
      else if (lot.leftMinor() != taken.amountMinor()) rest.add(lot.without(taken.amountMinor()));
    }
    return new Purse(currency, rest);
  }

  boolean holds(LotId id) {
    for (OpenLot lot : lots) if (lot.id().equals(id)) return true;
    return false;
  }
}
