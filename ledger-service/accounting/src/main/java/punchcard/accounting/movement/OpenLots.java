package punchcard.accounting.movement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import punchcard.accounting.period.LoggedEntry;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Stamp;
import punchcard.ledger.journal.Transaction;

/// Finds what members hold, lot by lot, from the journal alone.
///
/// It adds up, so the order of partitions does not matter: what arrives before it was seen to
/// leave is a negative amount in transit, until it was.
public final class OpenLots {
  private record Key(
      String holder,
      String lotId,
      Place place,
      Currency currency,
      Stamp stamp,
      LocalDate earnedOn) {}

  private record Amounts(long minor, long allocatedMinor) {
    /// Both together; null: nothing is left, and nothing is remembered.
    @Nullable Amounts plus(Amounts more) {
      long sum = Math.addExact(minor, more.minor);
      long allocated = Math.addExact(allocatedMinor, more.allocatedMinor);
      return sum == 0 && allocated == 0 ? null : new Amounts(sum, allocated);
    }
  }

  private final Map<Key, Amounts> open = new LinkedHashMap<>();

  private final Predicate<Lot> wanted;

  private OpenLots(Predicate<Lot> wanted) {
    this.wanted = wanted;
  }

  /// Nothing is open yet; of all that comes, only these lots are followed.
  public static OpenLots of(Predicate<Lot> wanted) {
    return new OpenLots(wanted);
  }

  /// What is pending, available, held or in transit after these entries.
  public static List<OpenLot> after(Collection<LoggedEntry> entries) {
    OpenLots lots = new OpenLots(_ -> true);
    entries.forEach(lots::add);
    return lots.all();
  }

  /// Follows one more entry.
  public void add(LoggedEntry logged) {
    for (LotMove move : LotMoves.of(logged.transaction()))
      if (wanted.test(move.lot())) add(logged.transaction(), move);
  }

  /// What is pending, available, held or in transit now.
  public List<OpenLot> all() {
    return open.entrySet().stream()
        .filter(e -> e.getValue().minor() != 0)
        .map(e -> lot(e.getKey(), e.getValue()))
        .toList();
  }

  private static OpenLot lot(Key key, Amounts amounts) {
    return new OpenLot(
        key.holder(),
        key.lotId(),
        key.place(),
        key.currency(),
        key.stamp(),
        key.earnedOn(),
        amounts.minor(),
        amounts.allocatedMinor());
  }

  private void add(Transaction in, LotMove move) {
    add(in, move.lot(), move.from(), -1);
    add(in, move.lot(), move.to(), 1);
  }

  private void add(Transaction in, Lot lot, Place place, int sign) {
    if (!place.isOutstanding() && place != Place.PENDING) return;
    Amounts amounts = new Amounts(sign * lot.amountMinor(), sign * lot.allocatedMinor());
    open.merge(key(in, lot, place), amounts, Amounts::plus);
  }

  private static Key key(Transaction in, Lot lot, Place place) {
    boolean inTransit = place == Place.IN_TRANSIT;
    String member = in.member().value();
    return new Key(
        inTransit ? "program" : member,
        inTransit ? "" : member + "-" + lot.id(),
        place,
        lot.currency(),
        lot.stamp(),
        lot.earnedOn());
  }
}
