package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CausedByCodecTest {
  @Test
  void what_is_written_is_read_again() {
    CausedBy event =
        new CausedBy("gym", "e/17", Instant.parse("2026-03-02T17:00:00.123Z"), Long.MAX_VALUE);

    assertThat(CausedByCodec.event(CausedByCodec.bytes(event))).isEqualTo(event);
  }

  @Test
  void another_format_is_not_guessed_at() {
    assertThatIllegalStateException()
        .isThrownBy(() -> CausedByCodec.event(new byte[] {9}))
        .withMessage("a cause in format 9");
  }
}
