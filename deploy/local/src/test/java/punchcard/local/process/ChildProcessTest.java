package punchcard.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir Path folder = Path.of("");

  @Test
  void what_it_prints_is_appended_to_its_log() throws Exception {
    Files.writeString(log(), "before\n");
    ChildProcess child = run("echo $COLOUR; echo trouble >&2; exit 3");
    assertThat(child.hasEndedWithin(PATIENCE)).isTrue();
    assertThat(child.exitCode()).isEqualTo(3);
    assertThat(log()).hasContent("before\ngreen\ntrouble\n");
  }

  @Test
  void it_is_found_again_by_its_file_as_long_as_it_runs() throws Exception {
    ChildProcess child = run("exec sleep 60");
    assertThat(pidFile().running()).contains(child.handle());
    child.kill();
    assertThat(pidFile().running()).isEmpty();
    assertThat(child.exitCode()).isEqualTo(137);
  }

  @Test
  void another_process_with_its_number_is_not_taken_for_it() throws Exception {
    ChildProcess child = run("exec sleep 60");
    Files.writeString(pidFile().file(), child.handle().pid() + " 1000000000000\n");
    assertThat(pidFile().running()).isEmpty();
    child.kill();
  }

  @Test
  void one_that_heeds_the_signal_ends_by_itself() throws Exception {
    ChildProcess child = run("exec sleep 60");
    assertThat(child.stop(StopSignal.TERM, PATIENCE)).isTrue();
  }

  @Test
  void one_that_does_not_is_killed_with_its_children() throws Exception {
    ChildProcess child = run("trap '' TERM; echo deaf; sleep 61 & sleep 60");
    while (!Files.readString(log()).contains("deaf")) {
      assertThat(child.hasEndedWithin(Duration.ofMillis(10))).isFalse();
    }
    List<ProcessHandle> children = child.handle().descendants().toList();
    assertThat(child.stop(StopSignal.TERM, Duration.ofMillis(100))).isFalse();
    assertThat(child.isAlive()).isFalse();
    for (ProcessHandle one : children) assertThat(Ending.isGoneWithin(one, PATIENCE)).isTrue();
  }

  @Test
  void it_is_not_reached_by_the_signals_of_this_process_terminal() throws Exception {
    ChildProcess child = run("ps -o sid= -p $$");
    assertThat(child.hasEndedWithin(PATIENCE)).isTrue();
    assertThat(Files.readString(log()).strip()).isEqualTo(Long.toString(child.handle().pid()));
  }

  @Test
  void one_that_gives_way_has_a_smaller_share_of_the_processors() throws Exception {
    ChildProcess child = run("echo in a session of its own; exec sleep 60");
    while (Files.size(log()) == 0)
      assertThat(child.hasEndedWithin(Duration.ofMillis(10))).isFalse();
    Path share = Path.of("/proc", Long.toString(child.handle().pid()), "autogroup");
    // Of everyone on the machine the kernel heeds one in a tenth of a second.
    while (!child.giveWay()) assertThat(child.hasEndedWithin(Duration.ofMillis(30))).isFalse();
    if (Files.isWritable(share)) assertThat(share).content().endsWith("nice 5\n");
    child.kill();
  }

  private ChildProcess run(String script) throws IOException {
    List<String> words = List.of("sh", "-c", script);
    return ChildProcess.start(words, Map.of("COLOUR", "green"), folder, log(), pidFile());
  }

  private Path log() {
    return folder.resolve("child.log");
  }

  private PidFile pidFile() {
    return new PidFile(folder.resolve("processes/child"));
  }
}
