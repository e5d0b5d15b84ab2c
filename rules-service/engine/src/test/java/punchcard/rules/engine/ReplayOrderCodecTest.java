package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import punchcard.avro.Position;
import punchcard.kernel.AgreementId;

class ReplayOrderCodecTest {
  private static final ReplayOrder ORDER =
      new ReplayOrder(
          "r1",
          new AgreementId("coalition-standard"),
          7,
          LocalDate.of(2026, 3, 1),
          LocalDate.of(2026, 3, 31),
          true,
          new Position("member-events", 3, 12_345L),
          "0123456789abcdef0123456789abcdef",
          true);

  @Test
  void what_was_written_is_read() {
    assertThat(ReplayOrderCodec.order(ReplayOrderCodec.bytes(ORDER))).isEqualTo(ORDER);
  }

  @Test
  void another_format_is_not_guessed_at() {
    byte[] bytes = ReplayOrderCodec.bytes(ORDER);
    bytes[0] = 9;

    assertThatIllegalStateException()
        .isThrownBy(() -> ReplayOrderCodec.order(bytes))
        .withMessage("a replay in format 9");
  }
}
