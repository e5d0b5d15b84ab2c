package punchcard.local.check;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Points expire when their last day is over, not before; and they become the member's when what
/// they wait for has come.
final class Days {
  private Days() {}

  static List<String> differences(Evidence evidence) {
    return Walk.before(evidence, Days::look);
  }

  private static void look(Books books, Entry entry, List<String> differences) {
    LocalDate today = Programme.day(entry.recordedAt());
    for (Lot lot : entry.moved().spent()) {
      boolean right =
          switch (entry.origin()) {
            case Origin.PointsExpired _ -> books.lastDay(lot).isBefore(today);
            case Origin.PointsMatured(Origin.Cause cause) when cause == null ->
                hasCome(lot.promise(), today);
            // Whoever is erased loses all.
            case Origin.PointsForfeited _ -> true;
            case Origin.PointsMatured _, Origin.PromiseCancelled _ -> isBooked(lot.promise());
            // What is reversed is compared with what was done: see Undoings.
            case Origin.EntryReversed _ -> true;
            case Origin _ -> !lot.isPending();
          };
      if (!right) differences.add(entry.entryId() + " of " + today + " takes " + lot);
    }
    if (entry.origin() instanceof Origin.PointsMatured) compare(entry, differences);
  }

  private static boolean hasCome(Lot.@Nullable Promise promise, LocalDate today) {
    LocalDate day = promise == null ? null : promise.maturesOn();
    return day != null && !day.isAfter(today);
  }

  private static boolean isBooked(Lot.@Nullable Promise promise) {
    return promise != null && promise.bookingId() != null;
  }

  /// What was pending is now the member's, all of it.
  private static void compare(Entry entry, List<String> differences) {
    Sums<String> left = new Sums<>();
    for (Lot lot : entry.moved().spent()) left.add(lot.lotId(), lot.amount());
    for (Lot lot : entry.moved().restored()) left.add(lot.lotId(), -lot.amount());
    left.unequalToZero()
        .forEach((lot, n) -> differences.add(entry.entryId() + " loses " + n + " of lot " + lot));
  }
}
