package punchcard.miner.running;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.reactivestreams.Publisher;
import punchcard.miner.reporting.Reporting;
import reactor.core.publisher.Mono;

/// Up while every miner's live version is read on; says of each how it is doing.
@Singleton
final class MinerHealth implements HealthIndicator {
  private final Supervisor supervisor;
  private final Reporting reporting;

  MinerHealth(Supervisor supervisor, Reporting reporting) {
    this.supervisor = supervisor;
    this.reporting = reporting;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Mono.fromSupplier(this::result);
  }

  private HealthResult result() {
    Map<String, RunState> live = supervisor.live();
    boolean up =
        live.size() == reporting.miners().size()
            && live.values().stream().allMatch(RunState.Running.class::isInstance);
    Map<String, String> details = new TreeMap<>();
    live.forEach((schema, state) -> details.put(schema, state.toString()));
    return HealthResult.builder("miners")
        .status(up ? HealthStatus.UP : HealthStatus.DOWN)
        .details(details)
        .build();
  }
}
