package punchcard.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BenchTest {
  @Test
  void percentiles_are_by_nearest_rank() {
    Latencies latencies =
        Latencies.of(LongStream.rangeClosed(1, 1000).mapToObj(ms -> ms * 1_000_000).toList());

    assertThat(latencies).isEqualTo(new Latencies(500, 990, 999));
  }

  @Test
  void a_median_is_the_middle_one() {
    assertThat(Latencies.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
  }

  @Test
  void of_rounds_each_percentile_has_a_median_of_its_own() {
    List<Latencies> rounds =
        List.of(new Latencies(3, 10, 40), new Latencies(1, 30, 50), new Latencies(2, 20, 60));

    assertThat(Latencies.medians(rounds)).isEqualTo(new Latencies(2, 20, 50));
  }

  @Test
  void arguments_are_a_scenario_and_options() {
    assertThat(Arguments.parse()).isEqualTo(new Arguments("pipeline", 200_000, 8400));
    assertThat(Arguments.parse("pipeline", "--events", "5"))
        .isEqualTo(new Arguments("pipeline", 5, 8400));
    assertThat(Arguments.parse("admission")).isEqualTo(new Arguments("admission", 600_000, 8400));
    assertThat(Arguments.parse("ledger").scenario()).isEqualTo("ledger");
    assertThat(Arguments.parse("import").scenario()).isEqualTo("import");
    assertThat(Arguments.parse("rules").scenario()).isEqualTo("rules");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse("dance"))
        .withMessageContaining("no such scenario: dance");
    assertThatIllegalArgumentException().isThrownBy(() -> Arguments.parse("--events", "none"));
  }

  @Test
  void a_report_is_one_line_of_json() {
    assertThat(new Report("pipeline", 200_000, 20_000).with("bytesPerEvent", 7).json())
        .isEqualTo(
            "{\"scenario\":\"pipeline\",\"copyPerSecond\":200000,\"perSecond\":20000,"
                + "\"ratio\":0.1,\"bytesPerEvent\":7}");
  }
}
