package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.rules.CapKey;
import punchcard.rules.CapKey.Measure;
import punchcard.rules.CompletedKey;
import punchcard.rules.EventType;
import punchcard.rules.HistoryWindow;
import punchcard.rules.HistoryWindow.Sum;
import punchcard.rules.PromisedKey;
import punchcard.rules.PromotionId;
import punchcard.rules.PromotionRun;
import punchcard.rules.RuleId;
import punchcard.rules.Run;
import punchcard.rules.Standing;
import punchcard.rules.Standings;
import punchcard.rules.Tally;
import punchcard.rules.Tally.Running;
import punchcard.rules.Tier;
import punchcard.rules.WindowUnit;

class TallyCodecTest {
  private static final Instant NEWEST = Instant.parse("2026-03-02T17:00:00.123Z");
  private static final LocalDate KNOWN_FROM = LocalDate.of(2024, 1, 1);
  private static final Running RUNNING = new Running(LocalDate.of(1969, 1, 6), Long.MAX_VALUE);
  private static final EventType VISIT = new EventType("VisitRecorded");
  private static final PromotionRun RUN =
      new PromotionRun(new AgreementId("coalition"), new PromotionId("spring"), KNOWN_FROM);
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
                RUNNING,
                new HistoryWindow(VISIT, null, null, new Run(KNOWN_FROM)),
                RUNNING,
                new CompletedKey(RUN),
                RUNNING,
                new PromisedKey(RUN, new Currency("POINTS")),
                RUNNING));

    assertThat(TallyCodec.tally(TallyCodec.bytes(tally))).isEqualTo(tally);
    assertThat(TallyCodec.tally(TallyCodec.bytes(Tally.none()))).isEqualTo(Tally.none());
  }

  @Test
  void standings_are_read_again_with_what_is_to_come() {
    Standing standing =
        new Standing(
            new Tier("gold"),
            LocalDate.of(2026, 3, 2),
            true,
            LocalDate.of(2026, 4, 1),
            new TreeMap<>(Map.of(LocalDate.of(1969, 1, 1), 7L, LocalDate.of(2026, 3, 2), 5_000L)),
            new TreeMap<>(Map.of(LocalDate.of(2026, 5, 1), Long.MAX_VALUE)));
    Standing lowest =
        new Standing(new Tier("basic"), null, false, KNOWN_FROM, new TreeMap<>(), new TreeMap<>());
    Standings standings =
        new Standings(
            LocalDate.of(2026, 4, 1),
            new TreeMap<>(
                Map.of(new AgreementId("coalition"), standing, new AgreementId("gym"), lowest)));
    Tally tally = new Tally(NEWEST, KNOWN_FROM, Map.of(VISITS, RUNNING), standings);

    assertThat(TallyCodec.tally(TallyCodec.bytes(tally))).isEqualTo(tally);
  }

  @Test
  void a_year_of_purchases_that_count_towards_a_tier_takes_less_than_2_kilobytes() {
    NavigableMap<LocalDate, Long> earned = new TreeMap<>();
    for (int i = 0; i < 366; i++) earned.put(LocalDate.of(2026, 1, 1).plusDays(i), 1_000L + i);
    Standing standing =
        new Standing(new Tier("gold"), KNOWN_FROM, false, KNOWN_FROM, earned, new TreeMap<>());
    Standings standings =
        new Standings(KNOWN_FROM, new TreeMap<>(Map.of(new AgreementId("coalition"), standing)));

    assertThat(TallyCodec.bytes(new Tally(NEWEST, KNOWN_FROM, Map.of(), standings)))
        .hasSizeLessThan(2_000);
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
