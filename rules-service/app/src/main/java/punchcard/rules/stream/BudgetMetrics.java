package punchcard.rules.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import punchcard.rules.BudgetKey;
import punchcard.rules.engine.Slice;

/// Tells of each promotion, over the partitions of this instance, what it has given so far, what it
/// can give at once, and what waits for more.
final class BudgetMetrics {
  private final MeterRegistry meters;
  private final Map<BudgetKey, Map<Integer, Slice>> slices = new ConcurrentHashMap<>();

  BudgetMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void changed(BudgetKey budget, int partition, Slice slice) {
    slices.computeIfAbsent(budget, this::register).put(partition, slice);
  }

  /// The partition is another instance's.
  void leave(int partition) {
    slices.values().forEach(partitions -> partitions.remove(partition));
  }

  private Map<Integer, Slice> register(BudgetKey budget) {
    Map<Integer, Slice> partitions = new ConcurrentHashMap<>();
    register(budget, "given", partitions, Slice::givenMinor);
    register(budget, "at-hand", partitions, slice -> Math.max(0, slice.leftMinor()));
    register(budget, "waiting", partitions, Slice::waitingMinor);
    return partitions;
  }

  private void register(
      BudgetKey budget, String state, Map<Integer, Slice> partitions, ToLongFunction<Slice> minor) {
    Gauge.builder(
            "punchcard.rules.promotion.points",
            partitions,
            all -> all.values().stream().mapToLong(minor).sum())
        .description("Points of promotions, in minor units, by what is to become of them")
        .tag("agreement", budget.agreement().value())
        .tag("promotion", budget.promotion().value())
        .tag("currency", budget.currency().code())
        .tag("state", state)
        .register(meters);
  }
}
