package punchcard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class UpOptionsTest {

  @Test
  void without_options_the_stack_runs_at_the_usual_ports_until_it_is_stopped() {
    UpOptions options = UpOptions.parse();
    assertThat(options.portBase()).isEqualTo(7400);
    assertThat(options.scenarios()).isEmpty();
    assertThat(options.endsByItself()).isFalse();
  }

  @Test
  void the_demo_comes_before_the_check_which_ends_it() {
    UpOptions options = UpOptions.parse("--check", "--demo", "--port-base", "8400");
    assertThat(options.portBase()).isEqualTo(8400);
    assertThat(options.scenarios()).containsExactly("demo", "check");
    assertThat(options.endsByItself()).isTrue();
  }

  @Test
  void what_is_not_understood_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UpOptions.parse("--fast"))
        .withMessageContaining("--fast");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UpOptions.parse("--port-base"))
        .withMessage("--port-base needs a number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UpOptions.parse("--port-base", "many"))
        .withMessage("--port-base needs a number, not many");
  }
}
