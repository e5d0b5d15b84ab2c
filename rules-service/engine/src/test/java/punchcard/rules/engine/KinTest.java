package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Whom the rules ask for what a member's history does not know.
class KinTest {
  @Test
  void who_is_merged_into_a_member_is_asked_and_then_whose_it_was() {
    Kin kin = Kin.none().mergedInto("zoe", "m").absorbing("bert").absorbing("carl");

    assertThat(kin.toAsk(List.of("anna"))).containsExactly("bert", "carl", "zoe");
  }

  @Test
  void who_was_asked_is_not_asked_again() {
    Kin kin = Kin.none().mergedInto("zoe", "m").absorbing("bert").absorbing("carl");

    assertThat(kin.toAsk(List.of("zoe", "anna"))).containsExactly("bert", "carl");
  }

  @Test
  void what_comes_from_below_goes_further_up_alone() {
    Kin kin =
        Kin.none()
            .mergedInto("zoe", "m")
            .absorbing("bert")
            .absorbing("carl")
            .releasing("bert", "n");

    assertThat(kin.toAsk(List.of("bert", "anna"))).containsExactly("zoe");
    assertThat(kin.toAsk(List.of("carl", "anna"))).containsExactly("zoe");
  }

  @Test
  void who_is_itself_again_is_not_asked() {
    assertThat(Kin.none().absorbing("bert").releasing("bert", "n").toAsk(List.of("anna")))
        .isEmpty();
    assertThat(
            Kin.none().absorbing("bert").releasing("bert", "n").absorbing("bert").toAsk(List.of()))
        .containsExactly("bert");
  }

  @Test
  void what_is_written_is_read_again() {
    Kin kin =
        Kin.none()
            .mergedInto("zoe", "m")
            .absorbing("carl")
            .absorbing("bert")
            .releasing("carl", "n");

    assertThat(KinCodec.kin(KinCodec.bytes(kin))).isEqualTo(kin);
  }

  @Test
  void another_format_is_not_guessed_at() {
    assertThatIllegalStateException()
        .isThrownBy(() -> KinCodec.kin(new byte[] {9}))
        .withMessage("kin in format 9");
  }
}
