package punchcard.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchcard.local.component.Instance;
import punchcard.local.component.Part;
import punchcard.local.component.StateFolder;
import punchcard.local.process.ChildProcess;

class LeftoversTest {
  @TempDir Path folder = Path.of("");

  @Test
  void processes_whose_launcher_is_gone_are_found_and_stopped() throws Exception {
    ChildProcess ledger = sleeping(Part.LEDGER.instance(1));
    ChildProcess kafka = sleeping(Part.KAFKA.first());
    kafka.handle().destroyForcibly();
    kafka.awaitEnd();

    List<Instance> stopped = new Leftovers(new StateFolder(folder)).stop();

    assertThat(stopped).containsExactly(Part.LEDGER.instance(1));
    assertThat(ledger.isAlive()).isFalse();
    assertThat(new StateFolder(folder).processes()).isEmptyDirectory();
  }

  @Test
  void a_folder_on_which_nothing_ran_has_none() throws IOException {
    assertThat(new Leftovers(new StateFolder(folder)).stop()).isEmpty();
  }

  private ChildProcess sleeping(Instance instance) throws IOException {
    StateFolder state = new StateFolder(folder);
    Path log = folder.resolve("log");
    return ChildProcess.start(
        List.of("sleep", "60"), Map.of(), folder, log, state.process(instance));
  }
}
