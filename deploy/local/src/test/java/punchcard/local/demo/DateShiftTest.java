package punchcard.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateShiftTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2017, 12, 31);

  @ParameterizedTest
  @CsvSource({
    // a Sunday, the Monday after, and the Sunday after that
    "2026-11-22, 2026-11-15",
    "2026-11-23, 2026-11-22",
    "2026-11-29, 2026-11-22"
  })
  void the_year_ends_last_week(LocalDate today, LocalDate end) {
    DateShift shift = DateShift.intoTheWeekBefore(today, LAST_DAY);

    assertThat(shift.moved(LAST_DAY)).isEqualTo(end).isBefore(today);
    assertThat(end.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
  }

  @Test
  void a_local_time_stays_the_same_though_summer_time_begins_on_another_day() {
    // In 2017 summer time began on 12 March, in 2026 on 8 March.
    LocalDateTime bought = LocalDateTime.parse("2017-03-10T09:30:00");
    LocalDate moved = LocalDate.of(2026, 3, 13);
    DateShift shift = new DateShift((int) ChronoUnit.WEEKS.between(bought.toLocalDate(), moved));

    assertThat(shift.moved(bought)).isEqualTo(Instant.parse("2026-03-13T13:30:00Z"));
    assertThat(shift.moved(bought).atZone(DateShift.ZONE).toLocalDateTime())
        .isEqualTo(moved.atTime(9, 30));
  }
}
