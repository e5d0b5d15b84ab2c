package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import punchcard.kernel.AgreementId;
import punchcard.rules.Tier;
import punchcard.rules.engine.Announced.Known;

class AnnouncedCodecTest {
  @Test
  void what_is_written_is_read_again() {
    Announced announced =
        new Announced(
            LocalDate.of(2026, 3, 2),
            new TreeMap<>(
                Map.of(
                    new AgreementId("coalition"),
                    new Known(new Tier("gold"), 3),
                    new AgreementId("gym"),
                    new Known(new Tier("basic"), 1))),
            LocalDate.of(2028, 2, 1));

    assertThat(AnnouncedCodec.announced(AnnouncedCodec.bytes(announced))).isEqualTo(announced);
    assertThat(AnnouncedCodec.announced(AnnouncedCodec.bytes(Announced.nothing())))
        .isEqualTo(Announced.nothing());
  }

  @Test
  void another_format_is_not_guessed_at() {
    assertThatIllegalStateException()
        .isThrownBy(() -> AnnouncedCodec.announced(new byte[] {2, 0, 0, 0}))
        .withMessage("told tiers in format 2");
  }
}
