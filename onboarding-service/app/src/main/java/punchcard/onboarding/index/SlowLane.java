package punchcard.onboarding.index;

import java.util.List;
import punchcard.runtime.Endless;

/// The two workers of the slow lane: one keeps the index, one answers from it.
public final class SlowLane implements AutoCloseable {
  private final List<Endless> workers;

  SlowLane(Endless... workers) {
    this.workers = List.of(workers);
  }

  /// Starts both; they wait for whatever is not there yet.
  public void start() {
    workers.forEach(Endless::start);
  }

  /// Whether both work: PostgreSQL and Kafka answer.
  public boolean works() {
    return workers.stream().allMatch(Endless::works);
  }

  @Override
  public void close() {
    workers.forEach(Endless::close);
  }
}
