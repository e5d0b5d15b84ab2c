package punchcard.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import punchcard.local.component.Instance;
import punchcard.local.component.StateFolder;
import punchcard.local.process.Ending;

/// Stops a stack from another process than its launcher.
final class Stopping {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final StateFolder state;
  private final Progress progress;

  Stopping(StateFolder state, Progress progress) {
    this.state = state;
    this.progress = progress;
  }

  /// Asks the launcher to stop everything and waits until it has; stops what a killed launcher
  /// left; then does something while nobody can start the stack.
  ///
  /// @throws StackFailure if the launcher does not end
  void stopAnd(Attempt then) throws IOException, InterruptedException {
    Optional<ProcessHandle> launcher = state.launcher().running();
    if (launcher.isPresent()) stop(launcher.get());
    if (!Files.exists(state.lock())) {
      progress.line("there is no stack on " + state.path());
      return;
    }
    try (StateLock _ = StateLock.take(state)) {
      List<Instance> left = new Leftovers(state).stop();
      if (!left.isEmpty()) progress.line("stopped what a killed launcher left: " + left);
      if (launcher.isEmpty() && left.isEmpty()) progress.line("nothing runs on " + state.path());
      then.run();
    }
  }

  private void stop(ProcessHandle launcher) throws InterruptedException {
    progress.line("stopping the stack on %s (process %d)".formatted(state.path(), launcher.pid()));
    launcher.destroy();
    if (!Ending.isGoneWithin(launcher, PATIENCE)) {
      throw new StackFailure(
          "The launcher has not ended within %d minutes: end it by kill -9 %d, and try again."
              .formatted(PATIENCE.toMinutes(), launcher.pid()));
    }
    progress.line("stopped");
  }
}
