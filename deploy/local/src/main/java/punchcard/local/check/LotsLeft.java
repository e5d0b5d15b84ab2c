package punchcard.local.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A lot is made once, and no more is ever there of it than was made: what is taken was there, what
/// comes back was taken, and both are still what they were.
final class LotsLeft {
  private LotsLeft() {}

  static List<String> differences(Evidence evidence) {
    return Walk.go(evidence, (_, entry, found) -> before(entry, found), LotsLeft::after);
  }

  private static void before(Entry entry, List<String> differences) {
    List<Lot> made = entry.moved().made();
    for (int n = 0; n < made.size(); n++)
      if (!made.get(n).lotId().equals(entry.sequence() + "." + n))
        differences.add(entry.entryId() + " makes lot " + made.get(n).lotId());
    Entry.Moved moved = entry.moved();
    Stream.of(moved.made(), moved.taken(), moved.restored())
        .flatMap(List::stream)
        .filter(lot -> lot.amount() <= 0 || lot.allocated() < 0)
        .forEach(lot -> differences.add(entry.entryId() + " moves nothing of " + lot));
  }

  private static void after(Books books, Entry entry, List<String> differences) {
    for (Lot lot : entry.moved().taken()) {
      if (!isStamped(books, lot)) differences.add(entry.entryId() + " takes another " + lot);
      if (isOverdrawn(books.left(lot))) differences.add(entry.entryId() + " takes too much " + lot);
    }
    for (Lot lot : entry.moved().restored()) {
      if (!isStamped(books, lot) || lot.isPending())
        differences.add(entry.entryId() + " gives back another " + lot);
      if (isMoreThanMade(books, lot.lotId()))
        differences.add(entry.entryId() + " gives back too much " + lot);
    }
    for (Entry.Debt debt : entry.moved().repaid())
      if (books.owed(debt.debtId()) < 0)
        differences.add(entry.entryId() + " repays more than is owed: " + debt);
  }

  private static boolean isOverdrawn(@Nullable Lot left) {
    return left != null && (left.amount() < 0 || left.allocated() < 0);
  }

  /// Whether it is as it was made: only its end may have moved away, and a promise been kept.
  private static boolean isStamped(Books books, Lot lot) {
    Lot made = books.asMade(lot.lotId());
    return made != null
        && made.stamp().equals(lot.stamp())
        && made.currency().equals(lot.currency())
        && (lot.promise() == null || Objects.equals(lot.promise(), made.promise()))
        && endsNoSooner(lot.expiresOn(), made);
  }

  /// What lapses without activity may have got a last day when it came back after it had lapsed.
  private static boolean endsNoSooner(@Nullable LocalDate day, Lot made) {
    LocalDate before = made.expiresOn();
    if (before == null) return day == null || made.stamp().inactivityMonths() > 0;
    return day != null && !day.isBefore(before);
  }

  private static boolean isMoreThanMade(Books books, String lotId) {
    Lot made = books.asMade(lotId);
    long amount = 0;
    long allocated = 0;
    for (Lot lot : books.everywhere(lotId)) {
      amount += lot.amount();
      allocated += lot.allocated();
    }
    return made != null && (amount > made.amount() || allocated > made.allocated());
  }
}
