package punchcard.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartLimitTest {
  private final RestartLimit limit = new RestartLimit();
  private final Instant noon = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void the_fifth_death_within_a_minute_is_the_last() {
    for (int second = 0; second < 4; second++) assertThat(diesAfter(second)).isTrue();
    assertThat(diesAfter(59)).isFalse();
  }

  @Test
  void deaths_longer_ago_are_forgiven() {
    for (int second = 0; second < 4; second++) assertThat(diesAfter(second)).isTrue();
    assertThat(diesAfter(62)).isTrue();
  }

  private boolean diesAfter(int seconds) {
    return limit.allowsAfterDeathAt(noon.plusSeconds(seconds));
  }
}
