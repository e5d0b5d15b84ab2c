package punchcard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchcard.local.component.Part;
import punchcard.local.component.StateFolder;
import punchcard.local.process.Ending;

class SupervisorTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder = Path.of("");
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final CompletableFuture<Void> failure = new CompletableFuture<>();
  private Supervisor supervisor = supervisorOf("never run");

  @AfterEach
  void nothingIsLeftBehind() throws Exception {
    supervisor.dismiss();
    supervisor.stop();
    assertThat(new Leftovers(state()).stop()).isEmpty();
  }

  @Test
  void one_that_dies_is_started_again() throws Exception {
    supervisor = supervisorOf("touch $READY; exec sleep 60");
    supervisor.start();
    ProcessHandle first = supervisor.handle().orElseThrow();

    first.destroyForcibly();
    assertThat(Ending.isGoneWithin(first, PATIENCE)).isTrue();
    supervisor.awaitReady(PATIENCE);

    assertThat(supervisor.handle()).isPresent().isNotEqualTo(Optional.of(first));
    assertThat(told()).contains("ledger died (killed by signal 9)", "it is started again");
  }

  @Test
  void one_that_was_killed_on_purpose_stays_dead_until_it_is_started() throws Exception {
    supervisor = supervisorOf("touch $READY; exec sleep 60");
    supervisor.start();
    supervisor.kill();
    assertThat(supervisor.handle()).isEmpty();

    supervisor.start();
    assertThat(supervisor.handle()).isPresent();
    assertThat(told()).doesNotContain("died");
  }

  @Test
  void one_that_dies_before_it_is_ready_says_why() throws IOException {
    supervisor = supervisorOf("echo 'ERROR no such topic'; exit 3");
    assertThatExceptionOfType(StackFailure.class)
        .isThrownBy(supervisor::start)
        .withMessageStartingWith("ledger died before it was ready (exit code 3): ERROR no such")
        .withMessageEndingWith("its log is " + folder.resolve("logs/ledger.log"));
    assertThat(supervisor.handle()).isEmpty();
  }

  @Test
  void one_that_dies_again_and_again_is_given_up() throws Exception {
    supervisor = supervisorOf("touch $READY; [ -e again ] && exit 4; touch again; exec sleep 60");
    supervisor.start();
    Files.delete(folder.resolve("ready"));
    supervisor.handle().orElseThrow().destroyForcibly();

    assertThatThrownBy(() -> failure.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .hasMessageContaining("ledger died 5 times within a minute and is given up")
        .hasMessageContaining("exit code 4");
  }

  private Supervisor supervisorOf(String script) {
    Settings settings = settings();
    Starter starter = new Starter(settings, state());
    StandIn component = new StandIn(Part.LEDGER, folder, script);
    return new Supervisor(component, starter, Progress.to(new PrintStream(told, true)), failure);
  }

  private Settings settings() {
    return Settings.defaults().withState(folder).withoutStartupCaches();
  }

  private StateFolder state() {
    return new StateFolder(folder);
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }
}
