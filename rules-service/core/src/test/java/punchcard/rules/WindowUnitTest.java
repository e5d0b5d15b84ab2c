package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowUnitTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          unit     | day        | first      | last
          DAY      | 2026-03-01 | 2026-03-01 | 2026-03-01
          ISO_WEEK | 2026-03-02 | 2026-03-02 | 2026-03-08
          ISO_WEEK | 2026-03-08 | 2026-03-02 | 2026-03-08
          ISO_WEEK | 2026-03-09 | 2026-03-09 | 2026-03-15
          ISO_WEEK | 2026-12-31 | 2026-12-28 | 2027-01-03
          ISO_WEEK | 2027-01-03 | 2026-12-28 | 2027-01-03
          ISO_WEEK | 2027-01-04 | 2027-01-04 | 2027-01-10
          MONTH    | 2028-02-29 | 2028-02-01 | 2028-02-29
          MONTH    | 2026-12-31 | 2026-12-01 | 2026-12-31
          YEAR     | 2026-12-31 | 2026-01-01 | 2026-12-31
          YEAR     | 2027-01-01 | 2027-01-01 | 2027-12-31
          """)
  void a_day_lies_in_one_window(WindowUnit unit, LocalDate day, LocalDate first, LocalDate last) {
    assertThat(unit.startOf(day)).isEqualTo(first);
    assertThat(unit.endOf(first)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          instant              | zone             | week
          2026-03-09T03:59:59Z | America/New_York | 2026-03-02
          2026-03-09T04:00:00Z | America/New_York | 2026-03-09
          2026-03-09T03:59:59Z | UTC              | 2026-03-09
          2026-03-08T14:59:59Z | Asia/Tokyo       | 2026-03-02
          2026-03-08T15:00:00Z | Asia/Tokyo       | 2026-03-09
          2026-11-02T04:59:59Z | America/New_York | 2026-10-26
          2026-11-02T05:00:00Z | America/New_York | 2026-11-02
          2027-01-01T04:59:59Z | America/New_York | 2026-12-28
          """)
  void the_day_is_that_of_the_programmes_zone(Instant instant, ZoneId zone, LocalDate week) {
    Event event = Event.at(instant, zone, new EventType("VisitRecorded"), Map.of(), null, null);

    assertThat(WindowUnit.ISO_WEEK.startOf(event.day())).isEqualTo(week);
  }
}
