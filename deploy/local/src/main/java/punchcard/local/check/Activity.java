package punchcard.local.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The last day on which a member got or used points of each currency: from it on, those live that
/// lapse without activity.
final class Activity {
  private final Map<String, LocalDate> days = new HashMap<>();

  void follow(Entry entry) {
    LocalDate day = day(entry);
    for (Lot lot : entry.moved().made()) note(lot, day);
    if (isUse(entry.origin())) for (Lot lot : entry.moved().spent()) note(lot, day);
  }

  /// What is recorded later than on the day after it happened counts from when it is recorded.
  private static LocalDate day(Entry entry) {
    LocalDate occurred = Programme.day(entry.occurredAt());
    LocalDate recorded = Programme.day(entry.recordedAt());
    return recorded.isAfter(occurred.plusDays(1)) ? recorded : occurred;
  }

  /// Whether what it takes is used, or becomes the member's own: not taken away.
  private static boolean isUse(Origin origin) {
    return switch (origin) {
      case Origin.Spending _, Origin.HoldMade _, Origin.PointsMatured _ -> true;
      case Origin.TransferSent _, Origin.PointsConverted _ -> true;
      case Origin _ -> false;
    };
  }

  private void note(Lot lot, LocalDate day) {
    days.merge(lot.currency(), day, (one, other) -> one.isBefore(other) ? other : one);
  }

  /// Null: never.
  @Nullable LocalDate lastDay(String currency) {
    return days.get(currency);
  }
}
