package punchcard.runtime;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/// Up while Streams is running and owns tasks that have read their state back.
public final class StreamsHealth implements HealthIndicator {
  private final String name;
  private final StreamsRunner runner;

  /// Of the only application of a service.
  public StreamsHealth(StreamsRunner runner) {
    this("streams", runner);
  }

  /// @param name that tells it from the service's other applications
  public StreamsHealth(String name, StreamsRunner runner) {
    this.name = name;
    this.runner = runner;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Mono.fromSupplier(
        () -> {
          KafkaStreams.State state = runner.streams().state();
          return HealthResult.builder(name)
              .status(state == KafkaStreams.State.RUNNING ? HealthStatus.UP : HealthStatus.DOWN)
              .details(Map.of("state", state.name()))
              .build();
        });
  }
}
