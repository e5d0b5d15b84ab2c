package punchcard.onboarding.wiring;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.discovery.event.ServiceReadyEvent;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.onboarding.stream.AdmissionTopology;
import punchcard.onboarding.stream.LoggedCommands;
import punchcard.runtime.Prerequisites;
import reactor.core.publisher.Mono;

/// Begins to listen for answers once the topics are there; up while they are heard.
@Singleton
final class ReplyListening implements ApplicationEventListener<ServiceReadyEvent>, HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(ReplyListening.class);

  private final LoggedCommands commands;
  private final Prerequisites prerequisites;
  private @Nullable Thread starter;

  ReplyListening(LoggedCommands commands, Prerequisites prerequisites) {
    this.commands = commands;
    this.prerequisites = prerequisites;
  }

  @Override
  public void onApplicationEvent(ServiceReadyEvent event) {
    starter = Thread.ofPlatform().name("replies-starter").start(this::startWhenReady);
  }

  private void startWhenReady() {
    try {
      prerequisites.await(AdmissionTopology.TOPICS);
      commands.start();
    } catch (InterruptedException e) {
      log.info("stopped before the topics were there");
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Mono.fromSupplier(
        () ->
            HealthResult.builder("replies")
                .status(commands.isReady() ? HealthStatus.UP : HealthStatus.DOWN)
                .build());
  }

  @PreDestroy
  void stop() {
    if (starter != null) starter.interrupt();
  }
}
