package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import punchcard.systemtests.driver.Shell;
import punchcard.systemtests.driver.Site;

/// What goes wrong with `deploy/local/up`, and what is left behind then: nothing.
@Order(2)
class LauncherTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int INTERRUPTED = 128 + 2;
  private static final int TERMINATED = 128 + 15;
  private static final int MINERS_PORT = 13;

  private final Site site = Site.get();

  @Test
  void a_taken_port_is_one_sentence_and_exit_code_1() throws IOException {
    int port = site.portBase() + MINERS_PORT;
    List<String> printed;
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      printed = Shell.start("deploy/local/up", site.environment()).expect(1, PATIENCE);
    }
    assertThat(printed.getLast()).startsWith("Port " + port).endsWith(".");
    assertThat(printed).filteredOn(line -> line.contains("Exception")).isEmpty();
    assertThatNothingIsLeft();
  }

  @Test
  void ctrl_c_while_it_starts_stops_all() {
    Shell launcher = startUntilSomethingRuns();

    launcher.signal("INT");

    assertThat(launcher.exitCode(PATIENCE)).isEqualTo(INTERRUPTED);
    assertThatNothingIsLeft();
  }

  @Test
  void down_stops_all_from_another_terminal() {
    Shell launcher = startUntilSomethingRuns();

    Shell.start("deploy/local/down", site.environment()).expect(0, PATIENCE);

    assertThat(launcher.exitCode(PATIENCE)).isEqualTo(TERMINATED);
    assertThatNothingIsLeft();
  }

  private Shell startUntilSomethingRuns() {
    Shell launcher = Shell.start("deploy/local/up", site.environment());
    await("the first part")
        .atMost(PATIENCE)
        .until(() -> launcher.printed().stream().anyMatch(line -> line.contains(" is up")));
    return launcher;
  }

  private void assertThatNothingIsLeft() {
    assertThat(site.processes()).isEmpty();
    assertThat(site.portsAreFree()).isTrue();
  }
}
