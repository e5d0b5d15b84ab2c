package punchcard.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchcard.local.component.Instance;
import punchcard.local.component.Part;
import punchcard.local.component.StateFolder;
import punchcard.local.process.Ending;
import punchcard.local.process.StopSignal;

/// Processes that outlived their launcher, because it was killed before it could stop them.
final class Leftovers {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final StateFolder state;

  Leftovers(StateFolder state) {
    this.state = state;
  }

  /// Stops them, in the order in which their launcher would have.
  ///
  /// @return the names of those that were still running
  List<Instance> stop() throws IOException {
    List<Instance> running = new ArrayList<>();
    for (Instance instance : remembered()) {
      if (state.process(instance).running().isPresent()) running.add(instance);
    }
    for (Set<Part> parts : Part.STOP_ORDER) {
      SideBySide.each(
          running.stream().filter(i -> parts.contains(i.part())).toList(),
          instance -> Attempt.orTell(() -> stop(instance)));
    }
    for (Instance instance : remembered()) state.process(instance).delete();
    return running;
  }

  private void stop(Instance instance) throws IOException, InterruptedException {
    Optional<ProcessHandle> running = state.process(instance).running();
    if (running.isPresent()) Ending.ask(running.get(), StopSignal.TERM, PATIENCE);
  }

  private List<Instance> remembered() throws IOException {
    if (!Files.exists(state.processes())) return List.of();
    try (Stream<Path> files = Files.list(state.processes())) {
      return files.map(file -> Instance.named(file.getFileName().toString())).toList();
    }
  }
}
