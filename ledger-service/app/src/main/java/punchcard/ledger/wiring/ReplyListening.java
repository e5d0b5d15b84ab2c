package punchcard.ledger.wiring;

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
import punchcard.ledger.stream.LedgerTopology;
import punchcard.ledger.stream.LoggedRequests;
import punchcard.runtime.Prerequisites;
import reactor.core.publisher.Mono;

/// Begins to listen for answers once the topics are there; up while they are heard.
@Singleton
final class ReplyListening implements ApplicationEventListener<ServiceReadyEvent>, HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(ReplyListening.class);

  private final LoggedRequests requests;
  private final Prerequisites prerequisites;
  private @Nullable Thread starter;

  ReplyListening(LoggedRequests requests, Prerequisites prerequisites) {
    this.requests = requests;
    this.prerequisites = prerequisites;
  }

  @Override
  public void onApplicationEvent(ServiceReadyEvent event) {
    starter = Thread.ofPlatform().name("replies-starter").start(this::startWhenReady);
  }

  private void startWhenReady() {
    try {
      prerequisites.await(LedgerTopology.TOPICS);
      requests.start();
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
                .status(requests.isReady() ? HealthStatus.UP : HealthStatus.DOWN)
                .build());
  }

  @PreDestroy
  void stop() {
    if (starter != null) starter.interrupt();
  }
}
