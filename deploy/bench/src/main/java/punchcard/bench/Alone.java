package punchcard.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// One service with nothing before or behind it, from the moment when its input can be read to its
/// last committed output, beside bare copies of the same input.
///
/// @param name of the service, for who watches
/// @param load writes as many events to a topic, so that they can be read all at once
record Alone(
    MeasuredStack stack,
    Progress progress,
    int events,
    String name,
    String input,
    String output,
    Consumer<String> load) {
  private static final int ROUNDS = 5;
  private static final int WARM_UPS = 4;

  Report measure() {
    CopyRounds copies = new CopyRounds(stack, progress, events);
    List<Double> rates = new ArrayList<>();
    for (int round = 0; round < WARM_UPS; round++) once();
    for (int round = 0; round < ROUNDS; round++) {
      stack.settle();
      copies.copy(load);
      rates.add(once());
    }
    return new Report(name, copies.perSecond(), Latencies.median(rates))
        .with("events", events)
        .with("rounds", ROUNDS);
  }

  private double once() {
    try (Committed written = new Committed(stack.clients(), output, progress)) {
      double rate = written.perSecond(events, () -> load.accept(input));
      progress.say("%s: %,.0f events/s", name, rate);
      return rate;
    }
  }
}
