package punchcard.local.demo;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Moves the dates of 2017 forward by whole weeks, so that a Saturday's purchase stays a
/// Saturday's.
///
/// @param weeks how far
record DateShift(int weeks) {
  /// Where the shops are: local times are this zone's, before and after the move.
  static final ZoneId ZONE = ZoneId.of("America/New_York");

  /// The shift that moves a day into the week (from Monday) before today's.
  static DateShift intoTheWeekBefore(LocalDate today, LocalDate day) {
    LocalDate thisMonday = today.with(previousOrSame(MONDAY));
    LocalDate itsMonday = day.with(previousOrSame(MONDAY));
    return new DateShift(Math.toIntExact(WEEKS.between(itsMonday, thisMonday)) - 1);
  }

  LocalDate moved(LocalDate day) {
    return day.plusWeeks(weeks);
  }

  /// The local time is moved first and placed on the time line after: summer time begins and ends
  /// on other days in other years. A time that a spring night skips is an hour later.
  Instant moved(LocalDateTime local) {
    return local.plusWeeks(weeks).atZone(ZONE).toInstant();
  }
}
