package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
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
import punchcard.rules.Tally.Running;
import punchcard.rules.WindowUnit;

class TallyCodecTest {
  private static final Instant NEWEST = Instant.parse("2026-03-02T17:00:00.123Z");
  private static final LocalDate KNOWN_FROM = LocalDate.of(2024, 1, 1);
  private static final Running RUNNING = new Running(LocalDate.of(1969, 1, 6), Long.MAX_VALUE);
  private static final EventType VISIT = new EventType("VisitRecorded");
  private static final CapKey VISITS =
      new CapKey(
          new AgreementId("coalition-standard"),
          new RuleId("gym-visit"),
          Measure.EVENTS,
          WindowUnit.ISO_WEEK);

  @Test
  void what_is_written_is_read_again() {
    Tally tally =
        new Tally(
            NEWEST,
            KNOWN_FROM,
            Map.of(
                VISITS,
                RUNNING,
                new CapKey(
                    new AgreementId("other"), new RuleId("base"), Measure.POINTS, WindowUnit.YEAR),
                new Running(LocalDate.of(2026, 1, 1), 1),
                new HistoryWindow(VISIT, null, null, WindowUnit.DAY),
                RUNNING,
                new HistoryWindow(VISIT, new PartnerId("gym"), null, WindowUnit.MONTH),
                RUNNING,
                new HistoryWindow(VISIT, null, new Sum("durationMinutes", null), WindowUnit.YEAR),
                RUNNING,
                new HistoryWindow(VISIT, null, new Sum("amountMinor", "USD"), WindowUnit.DAY),
                RUNNING));

    assertThat(TallyCodec.tally(TallyCodec.bytes(tally))).isEqualTo(tally);
    assertThat(TallyCodec.tally(TallyCodec.bytes(Tally.none()))).isEqualTo(Tally.none());
  }

  @Test
  void one_cap_takes_some_80_bytes() {
    assertThat(TallyCodec.bytes(new Tally(NEWEST, KNOWN_FROM, Map.of(VISITS, RUNNING))))
        .hasSizeLessThan(90);
  }

  @Test
  void another_format_is_not_guessed_at() {
    assertThatIllegalStateException()
        .isThrownBy(() -> TallyCodec.tally(new byte[] {2, 0, 0, 0}))
        .withMessage("a tally in format 2");
  }
}
