package punchcard.rules;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstDayOfYear;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The stretches of the programme's calendar over which something is counted.
public enum WindowUnit implements Window {
  DAY(ChronoUnit.DAYS),
  /// Monday to Sunday (ISO 8601), also across a year's end.
  ISO_WEEK(ChronoUnit.WEEKS),
  MONTH(ChronoUnit.MONTHS),
  YEAR(ChronoUnit.YEARS);

  private final ChronoUnit length;

  WindowUnit(ChronoUnit length) {
    this.length = length;
  }

  @Override
  public LocalDate startOf(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case ISO_WEEK -> day.with(previousOrSame(MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.with(firstDayOfYear());
    };
  }

  /// The last day of the window that starts on this day.
  public LocalDate endOf(LocalDate start) {
    return start.plus(1, length).minusDays(1);
  }
}
