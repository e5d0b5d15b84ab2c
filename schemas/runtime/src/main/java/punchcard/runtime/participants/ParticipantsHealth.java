package punchcard.runtime.participants;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/// Up once it is known which partners are shut out: before that, none of them is heard.
@Singleton
final class ParticipantsHealth implements HealthIndicator {
  private final WhoTakesPart participants;

  ParticipantsHealth(WhoTakesPart participants) {
    this.participants = participants;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Mono.fromSupplier(
        () ->
            HealthResult.builder("participants")
                .status(participants.isKnown() ? HealthStatus.UP : HealthStatus.DOWN)
                .build());
  }
}
