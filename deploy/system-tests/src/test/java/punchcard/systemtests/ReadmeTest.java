package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.systemtests.driver.Readme;
import punchcard.systemtests.driver.Shell;
import punchcard.systemtests.driver.Site;

/// The README's own commands work as they stand, at other ports and with a few households only.
@Order(1)
class ReadmeTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int TERMINATED = 128 + 15;
  private static final String HOUSEHOLDS = "25";

  private final Site site = Site.get();

  private static Stream<String> commands() {
    return Readme.commands().stream().filter(Readme::needsNoStack);
  }

  @Test
  void the_readme_says_how_to_run_and_how_to_test() {
    assertThat(Readme.commands()).contains("deploy/local/up --demo --check", "mvn verify");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void the_command_works_as_it_stands_and_leaves_nothing_behind(String command) {
    Map<String, String> environment = new HashMap<>(site.environment());
    environment.put("PUNCHCARD_DEMO_HOUSEHOLDS", HOUSEHOLDS);

    boolean endless = Readme.runsUntilStopped(command);
    Shell shell = Shell.start(command, environment);
    if (endless) stopWhenReady(shell);
    List<String> printed = shell.expect(endless ? TERMINATED : 0, PATIENCE);

    assertThat(printed).filteredOn(line -> line.contains("Exception")).isEmpty();
    assertThat(site.processes()).isEmpty();
    assertThat(site.portsAreFree()).isTrue();
  }

  private void stopWhenReady(Shell up) {
    await("it is ready")
        .atMost(PATIENCE)
        .until(() -> up.printed().stream().anyMatch(line -> line.contains("ready; Ctrl-C")));
    Shell.start("deploy/local/down", site.environment()).expect(0, PATIENCE);
  }
}
