package punchcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AuditProgressTest {
  @Test
  void it_tells_how_far_how_fast_and_when_it_will_be_done() {
    AuditProgress progress = new AuditProgress(System.err, true, 1_000);

    assertThat(progress.line(250, 100, Duration.ofSeconds(50)))
        .isEqualTo(
            "audit [#######                       ]  25 %  100 entries, 2 entries/s, 2:30 left ");
  }
}
