package punchcard.local.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class InstanceTest {

  @Test
  void a_name_names_one_instance() {
    assertThat(Part.LEDGER.first()).hasToString("ledger");
    assertThat(Part.LEDGER.instance(1)).hasToString("ledger-1");
    assertThat(Instance.named("ledger")).isEqualTo(Part.LEDGER.first());
    assertThat(Instance.named("ledger-1")).isEqualTo(Part.LEDGER.instance(1));
  }

  @Test
  void only_services_run_more_than_once() {
    assertThatIllegalArgumentException().isThrownBy(() -> Part.KAFKA.instance(1));
  }
}
