package punchcard.local;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import punchcard.local.component.Instance;
import punchcard.local.component.Part;

/// Those who keep a stack's components running, each made when it is first asked for.
final class Supervisors {
  private final Function<Instance, Supervisor> maker;
  private final Progress progress;
  private final Map<Instance, Supervisor> all = new HashMap<>();
  private boolean leaving;

  Supervisors(Function<Instance, Supervisor> maker, Progress progress) {
    this.maker = maker;
    this.progress = progress;
  }

  synchronized Supervisor of(Instance instance) {
    if (leaving) throw new StackFailure("The stack is stopping.");
    return all.computeIfAbsent(instance, maker);
  }

  /// Has those write their startup caches that have one to write; they stand still meanwhile.
  void record() {
    List<Supervisor> recording = recording();
    if (recording.isEmpty()) return;
    Instant begun = Instant.now();
    progress.line("each part writes what it loaded, to start in half the time from now on");
    SideBySide.each(recording, supervisor -> Attempt.orTell(supervisor::record));
    Duration taken = Duration.between(begun, Instant.now());
    progress.line("the startup caches are written (%s)".formatted(Progress.seconds(taken)));
  }

  private synchronized List<Supervisor> recording() {
    return all.values().stream().filter(Supervisor::records).toList();
  }

  /// Stops all for good: services first, Kafka last; side by side where the order allows.
  void leave() {
    Collection<Supervisor> remaining = dismissed();
    if (remaining.stream().anyMatch(Supervisor::records)) {
      progress.line("recording startup caches for the next start, which takes some seconds more");
    }
    for (Set<Part> parts : Part.STOP_ORDER) {
      SideBySide.each(
          remaining.stream().filter(s -> parts.contains(s.part())).toList(), this::leave);
    }
  }

  private synchronized Collection<Supervisor> dismissed() {
    leaving = true;
    all.values().forEach(Supervisor::dismiss);
    return List.copyOf(all.values());
  }

  private void leave(Supervisor supervisor) {
    Instant begun = Instant.now();
    try {
      if (!supervisor.stop()) return;
      Duration taken = Duration.between(begun, Instant.now());
      progress.line("%s has stopped (%s)".formatted(supervisor, Progress.seconds(taken)));
    } catch (IOException | InterruptedException e) {
      progress.line("%s could not be stopped: %s".formatted(supervisor, e));
    }
  }
}
