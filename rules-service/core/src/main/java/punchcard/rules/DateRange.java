package punchcard.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days of events to which a rule applies.
///
/// @param from the first day
/// @param until the last day; null: no end
public record DateRange(LocalDate from, @Nullable LocalDate until) {
  /// @throws IllegalArgumentException if it would end before it begins
  public DateRange {
    if (until != null && until.isBefore(from))
      throw new IllegalArgumentException(until + " is before " + from);
  }

  /// Whether the day is one of them.
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !endsBefore(day);
  }

  /// Whether some day is in both.
  public boolean overlaps(DateRange other) {
    return !endsBefore(other.from) && !other.endsBefore(from);
  }

  /// Whether there are at most so many days.
  public boolean isWithin(int most) {
    return endsBefore(from.plusDays(most));
  }

  boolean endsBefore(LocalDate day) {
    return until != null && until.isBefore(day);
  }

  @Override
  public String toString() {
    return from + " to " + (until == null ? "open end" : until);
  }
}
