package punchcard.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchcard.local.component.Component;
import punchcard.local.component.Part;
import punchcard.local.component.Ports;
import punchcard.local.component.Site;
import punchcard.local.component.StateFolder;

class PreconditionsTest {
  @TempDir Path folder = Path.of("");

  @Test
  void a_disk_with_less_than_two_gigabytes_is_full() {
    StateFolder state = new StateFolder(Path.of("/state"));
    assertThatCode(() -> Preconditions.enoughSpace(state, 2L << 30)).doesNotThrowAnyException();
    assertThatExceptionOfType(StackFailure.class)
        .isThrownBy(() -> Preconditions.enoughSpace(state, 1L << 30))
        .withMessage(
            "The disk is full: 1.0 GB are free for /state, Punchcard needs 2 GB to start.");
  }

  @Test
  void a_taken_port_is_named_with_who_needs_it() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ports ports = new Ports(taken.getLocalPort() - 12);
      Site site = new Site(folder, new StateFolder(folder), ports);
      assertThatExceptionOfType(StackFailure.class)
          .isThrownBy(() -> Preconditions.freePorts(Component.of(Part.LEDGER.first(), site)))
          .withMessageStartingWith("Port %d, which ledger needs, is taken", taken.getLocalPort());
    }
  }

  @Test
  void one_launcher_works_on_a_state_folder() {
    StateFolder state = new StateFolder(folder);
    try (StateLock _ = StateLock.take(state)) {
      assertThatExceptionOfType(StackFailure.class)
          .isThrownBy(() -> StateLock.take(state))
          .withMessageContaining("already runs on " + folder)
          .withMessageContaining("process " + ProcessHandle.current().pid());
    }
    StateLock.take(state).close();
  }
}
