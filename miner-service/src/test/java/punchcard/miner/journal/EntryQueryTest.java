package punchcard.miner.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;

final class EntryQueryTest {
  private static final String EVIL = "'; drop table entries; --";
  private static final MemberId ANN = new MemberId("0a".repeat(16));
  private static final Instant NOON = Instant.parse("2026-03-14T16:00:00Z");
  private static final OffsetDateTime NOON_IN_SQL = OffsetDateTime.parse("2026-03-14T16:00Z");
  private static final List<LogPosition> POSITIONS =
      List.of(new LogPosition("ledger-entries", 0, 9), new LogPosition("ledger-entries", 1, 5));

  static Stream<Arguments> criteria() {
    return Stream.of(
        one(new Criterion.OfMember(ANN), "e.member_id = ?", ANN.value()),
        one(new Criterion.Numbered(ANN, 7), "e.sequence = ?", ANN.value(), 7L),
        one(new Criterion.OnAccount(EVIL), "reporting.legs o", EVIL),
        one(new Criterion.OfKind(EVIL), "e.kind = ?", EVIL),
        one(new Criterion.AtPartner(EVIL), "e.partner = ?", EVIL),
        one(new Criterion.OccurredFrom(NOON), "e.occurred_at >= ?", NOON_IN_SQL),
        one(new Criterion.OccurredUntil(NOON), "e.occurred_at <= ?", NOON_IN_SQL),
        one(new Criterion.RecordedFrom(NOON), "e.recorded_at >= ?", NOON_IN_SQL),
        one(new Criterion.RecordedUntil(NOON), "e.recorded_at <= ?", NOON_IN_SQL),
        one(new Criterion.OfPeriod("2026-03"), "e.period = ?", "2026-03"),
        one(new Criterion.Noted(EVIL, "x"), "reporting.metadata o", EVIL + "=x", EVIL, "x"));
  }

  private static Arguments one(Criterion criterion, String sql, Object... values) {
    return Arguments.of(criterion, sql, List.of(values));
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void a_criterion_is_a_condition_whose_values_are_not_in_its_text(
      Criterion criterion, String sql, List<Object> values) {
    Query query = EntryQuery.of(List.of(criterion), EntryCursor.BEGINNING, POSITIONS, 10);

    assertThat(query.sql()).contains(sql).doesNotContain(EVIL);
    assertThat(query.values().subList(2, query.values().size() - 2)).isEqualTo(values);
    assertThat(query.sql().chars().filter(c -> c == '?')).hasSize(query.values().size());
  }

  @Test
  void each_partition_goes_on_where_the_cursor_left_it() {
    EntryCursor after = new EntryCursor(Map.of(1, 4L));

    Query query = EntryQuery.of(List.of(), after, POSITIONS, 10);

    assertThat(Arrays.asList((Object[]) query.values().getFirst())).isEqualTo(List.of(0, 1));
    assertThat(Arrays.asList((Object[]) query.values().get(1))).isEqualTo(List.of(0L, 4L));
    assertThat(query.values().subList(2, 4)).isEqualTo(List.of(10, 10));
  }

  @Test
  void all_criteria_hold_together() {
    List<Criterion> both =
        List.of(new Criterion.OfKind("PointsIssued"), new Criterion.OfPeriod("2026-03"));

    Query query = EntryQuery.of(both, EntryCursor.BEGINNING, POSITIONS, 10);

    assertThat(query.sql()).contains("and e.kind = ?\n    and e.period = ?\n");
  }
}
