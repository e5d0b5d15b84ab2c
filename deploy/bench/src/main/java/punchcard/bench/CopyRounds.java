package punchcard.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Bare copies of a scenario's own load, round by round, each between two topics of its own, and
/// measured as a service is that stands alone.
final class CopyRounds {
  private final MeasuredStack stack;
  private final Progress progress;
  private final int events;
  private final List<Double> rates = new ArrayList<>();

  CopyRounds(MeasuredStack stack, Progress progress, int events) {
    this.stack = stack;
    this.progress = progress;
    this.events = events;
  }

  /// Copies once.
  ///
  /// @param load writes the events to the topic that it is given, so that they can be read all at
  ///     once
  void copy(Consumer<String> load) {
    int round = rates.size();
    String from = "bench-copy-from-" + round;
    String to = "bench-copy-to-" + round;
    stack.create(from);
    stack.create(to);
    try (var _ = new BareCopy(stack.clients(), from, to, round);
        Committed copied = new Committed(stack.clients(), to, progress)) {
      double rate = copied.perSecond(events, () -> load.accept(from));
      progress.say("bare copy: %,.0f events/s", rate);
      rates.add(rate);
    }
  }

  /// The median of the rounds.
  double perSecond() {
    return Latencies.median(rates);
  }
}
