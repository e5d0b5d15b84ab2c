package punchcard.local.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
  private final Ports ports = new Ports(7400);

  @ParameterizedTest
  @CsvSource({
    "KAFKA, 7400",
    "REGISTRY, 7403",
    "POSTGRES, 7404",
    "OPENID, 7405",
    "MAIL, 7407",
    "ONBOARDING, 7410",
    "RULES, 7411",
    "LEDGER, 7412",
    "MINER, 7413"
  })
  void every_part_answers_at_its_offset(Part part, int port) {
    assertThat(ports.of(part)).isEqualTo(port);
  }

  @Test
  void further_instances_answer_thirty_ports_on() {
    assertThat(ports.of(Part.LEDGER.instance(1))).isEqualTo(7442);
    assertThat(ports.of(Part.LEDGER.instance(2))).isEqualTo(7472);
  }

  @Test
  void no_two_share_a_port() {
    Set<Integer> all =
        new HashSet<>(
            Set.of(ports.kafkaForPartners(), ports.kafkaController(), ports.registryManagement()));
    int expected = all.size();
    for (Part part : Part.values()) {
      for (int number = 0; number <= (part.isService() ? 2 : 0); number++) {
        all.add(ports.of(part.instance(number)));
        expected++;
      }
    }
    assertThat(all).hasSize(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 80, 65_500})
  void a_base_leaves_room_for_all(int base) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ports(base));
  }
}
