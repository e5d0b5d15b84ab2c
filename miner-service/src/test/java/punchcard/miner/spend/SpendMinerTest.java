package punchcard.miner.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.miner.Facts.NOON;
import static punchcard.miner.Facts.event;
import static punchcard.miner.Facts.line;
import static punchcard.miner.Facts.member;
import static punchcard.miner.Facts.purchase;
import static punchcard.miner.Facts.returned;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import punchcard.avro.VisitRecorded;
import punchcard.kernel.LogPosition;
import punchcard.miner.Row;
import punchcard.runtime.ServiceSettings;

final class SpendMinerTest {
  private final SpendMiner miner = new SpendMiner(ServiceSettings.from(Map.of(), 0));

  @Test
  void a_purchase_counts_once_in_total_and_once_in_each_of_its_categories() {
    assertThat(
            fold(
                NOON,
                purchase(
                    950, line("DAIRY", 2, 300), line("PRODUCE", 1, 250), line("DAIRY", 1, 400))))
        .containsExactly(
            "spend: grocer USD 2026-03-01 1 950 0",
            "spend_by_category: grocer USD 2026-03-01 DAIRY 1 2 300",
            "spend_by_category: grocer USD 2026-03-01 PRODUCE 1 1 250",
            "spend_by_category: grocer USD 2026-03-01 DAIRY 0 1 400");
  }

  @Test
  void a_purchase_without_lines_is_in_the_category_without_a_name() {
    assertThat(fold(NOON, purchase(950)))
        .containsExactly(
            "spend: grocer USD 2026-03-01 1 950 0",
            "spend_by_category: grocer USD 2026-03-01  1 0 950");
  }

  @Test
  void what_is_given_back_lowers_the_month_in_which_it_is() {
    assertThat(fold(NOON, returned("e1", 250, line("PRODUCE", 1, 250))))
        .containsExactly(
            "spend: grocer USD 2026-03-01 0 0 250",
            "spend_by_category: grocer USD 2026-03-01 PRODUCE 0 -1 -250");
  }

  @Test
  void the_month_is_that_of_the_programmes_time_zone() {
    Instant midnightInLondon = Instant.parse("2026-04-01T00:00:00Z");

    assertThat(fold(midnightInLondon, purchase(1))).first().asString().contains("2026-03-01");
  }

  @Test
  void a_category_too_long_for_an_index_is_cut() {
    assertThat(fold(NOON, purchase(1, line("X".repeat(5_000), 1, 1))).getLast())
        .hasSizeLessThan(300);
  }

  @Test
  void what_is_no_purchase_adds_nothing() {
    assertThat(fold(NOON, new VisitRecorded(null, null, null, Map.of()))).isEmpty();
  }

  private List<String> fold(Instant at, SpecificRecord body) {
    return miner
        .fold(event(member(1), "grocer", "e1", at, body), new LogPosition("member-events", 0, 7))
        .stream()
        .map(SpendMinerTest::text)
        .toList();
  }

  private static String text(Row<?> row) {
    StringBuilder line = new StringBuilder();
    row.writeTo(line);
    return row.table().name()
        + ":"
        + line.toString()
            .lines()
            .collect(Collectors.joining())
            .replace(member(1), "")
            .replace('\t', ' ');
  }
}
