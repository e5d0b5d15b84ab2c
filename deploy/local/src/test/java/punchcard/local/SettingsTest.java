package punchcard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import punchcard.local.component.Part;

class SettingsTest {
  private final Settings settings = Settings.defaults();

  @Test
  void by_default_everything_runs_from_the_project_around() {
    assertThat(settings.home().resolve("deploy/local/pom.xml")).exists();
    assertThat(settings.parts()).containsExactlyInAnyOrder(Part.values());
    assertThat(settings.startupCaches()).isTrue();
  }

  @Test
  void the_environment_may_choose_the_ports() {
    assertThat(Settings.portBase(Map.of())).isEqualTo(7400);
    assertThat(Settings.portBase(Map.of("PUNCHCARD_PORT_BASE", "8400"))).isEqualTo(8400);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.portBase(Map.of("PUNCHCARD_PORT_BASE", "many")))
        .withMessageContaining("many");
  }

  @Test
  void what_is_chosen_replaces_only_itself() {
    Settings chosen =
        settings
            .withPortBase(8400)
            .withState(Path.of("elsewhere"))
            .withParts(Set.of(Part.KAFKA))
            .withFlags(Part.LEDGER, List.of("-Xmx2g"))
            .withEnvironment(Part.ONBOARDING, Map.of("PUNCHCARD_KEEP_EVENT_IDS_DAYS", "400"))
            .withoutStartupCaches();
    assertThat(chosen.home()).isEqualTo(settings.home());
    assertThat(chosen.state()).isAbsolute().hasFileName("elsewhere");
    assertThat(chosen.portBase()).isEqualTo(8400);
    assertThat(chosen.flags()).containsOnlyKeys(Part.LEDGER);
    assertThat(chosen.environment()).containsOnlyKeys(Part.ONBOARDING);
    assertThat(chosen.startupCaches()).isFalse();
  }
}
