package punchcard.rules;

import java.time.LocalDate;
import java.time.Period;

/// Over which days qualifying points are added up.
public sealed interface TierWindow {
  /// The window of the calendar in which a day lies.
  record Calendar(WindowUnit per) implements TierWindow {
    @Override
    public LocalDate startOn(LocalDate day) {
      return per.startOf(day);
    }

    /// What is earned anywhere in a window counts in all of it.
    @Override
    public LocalDate keptUnder(LocalDate day) {
      return per.startOf(day);
    }
  }

  /// The days after (day - length) up to the day.
  ///
  /// @param length more than nothing
  record Rolling(Period length) implements TierWindow {
    @Override
    public LocalDate startOn(LocalDate day) {
      return day.minus(length).plusDays(1);
    }

    @Override
    public LocalDate keptUnder(LocalDate day) {
      return day;
    }

    /// The first day on which a day of the past is no more in the window. Months differ in length,
    /// so it may be later than the day plus the length.
    LocalDate firstWithout(LocalDate past) {
      return firstBeyond(past, length);
    }
  }

  /// The first day that counts on this day.
  LocalDate startOn(LocalDate day);

  /// The day under which it is enough to keep what qualifies on this day.
  LocalDate keptUnder(LocalDate day);

  /// The first day that, less the period, is not before the other day.
  static LocalDate firstBeyond(LocalDate day, Period period) {
    LocalDate first = day.plus(period);
    while (first.minus(period).isBefore(day)) first = first.plusDays(1);
    return first;
  }
}
