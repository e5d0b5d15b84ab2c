package punchcard.local.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// The programme's calendar.
final class Programme {
  static final ZoneId ZONE = ZoneId.of("America/New_York");
  static final String POINTS = "POINTS";

  private Programme() {}

  static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZONE);
  }

  static YearMonth month(Instant time) {
    return YearMonth.from(day(time));
  }
}
