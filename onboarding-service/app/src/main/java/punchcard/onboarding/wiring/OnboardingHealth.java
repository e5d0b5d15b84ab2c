package punchcard.onboarding.wiring;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import punchcard.onboarding.index.SlowLane;
import punchcard.onboarding.topics.Groundwork;
import reactor.core.publisher.Flux;

/// Up when topics and schemas are made and the slow lane works.
@Singleton
final class OnboardingHealth implements HealthIndicator {
  private final Groundwork groundwork;
  private final SlowLane slowLane;

  OnboardingHealth(Groundwork groundwork, SlowLane slowLane) {
    this.groundwork = groundwork;
    this.slowLane = slowLane;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Flux.just(
        result("topics and schemas", groundwork.isDone()), result("slow lane", slowLane.works()));
  }

  private static HealthResult result(String name, boolean works) {
    return HealthResult.builder(name).status(works ? HealthStatus.UP : HealthStatus.DOWN).build();
  }
}
