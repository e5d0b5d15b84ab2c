package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;
import punchcard.rules.CapKey;
import punchcard.rules.CapKey.Measure;
import punchcard.rules.EventType;
import punchcard.rules.HistoryWindow;
import punchcard.rules.HistoryWindow.Sum;
import punchcard.rules.RuleId;
import punchcard.rules.Tally;
import punchcard.rules.WindowUnit;

class TallyCodecTest {
  private static final CapKey VISITS =
      new CapKey(
          new AgreementId("coalition-standard"),
          new RuleId("gym-visit"),
          Measure.EVENTS,
          WindowUnit.ISO_WEEK);
  private static final CapKey POINTS =
      new CapKey(new AgreementId("other"), new RuleId("base"), Measure.POINTS, WindowUnit.YEAR);

  @Test
  void what_is_written_is_read_again() {
    SortedMap<LocalDate, Long> years = new TreeMap<>();
    years.put(LocalDate.of(1969, 1, 1), Long.MAX_VALUE);
    years.put(LocalDate.of(2026, 1, 1), 1L);
    Tally tally = new Tally(LocalDate.of(2026, 3, 2), Map.of(VISITS, weeks(3), POINTS, years));

    assertThat(TallyCodec.tally(TallyCodec.bytes(tally))).isEqualTo(tally);
  }

  @Test
  void windows_of_the_history_are_read_again() {
    EventType visit = new EventType("VisitRecorded");
    for (HistoryWindow window :
        List.of(
            new HistoryWindow(visit, null, null, WindowUnit.DAY),
            new HistoryWindow(visit, new PartnerId("gym"), null, WindowUnit.MONTH),
            new HistoryWindow(visit, null, new Sum("durationMinutes", null), WindowUnit.YEAR),
            new HistoryWindow(visit, null, new Sum("amountMinor", "USD"), WindowUnit.ISO_WEEK))) {
      Tally tally = new Tally(LocalDate.of(2026, 3, 2), Map.of(window, weeks(1)));

      assertThat(TallyCodec.tally(TallyCodec.bytes(tally))).isEqualTo(tally);
    }
  }

  @Test
  void a_year_of_weeks_takes_some_200_bytes() {
    Tally tally = new Tally(LocalDate.of(2026, 3, 2), Map.of(VISITS, weeks(60)));

    assertThat(TallyCodec.bytes(tally)).hasSizeLessThan(240);
  }

  private static SortedMap<LocalDate, Long> weeks(int count) {
    SortedMap<LocalDate, Long> weeks = new TreeMap<>();
    for (int i = 0; i < count; i++) weeks.put(LocalDate.of(2025, 1, 6).plusWeeks(i), 5L);
    return weeks;
  }
}
