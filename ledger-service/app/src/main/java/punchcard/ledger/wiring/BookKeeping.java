package punchcard.ledger.wiring;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.discovery.event.ServiceReadyEvent;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.ledger.books.Background;
import punchcard.runtime.Prerequisites;
import reactor.core.publisher.Mono;

/// Begins to keep the books once the topics are there. Books that cannot be kept are told with the
/// service's health, and do not make it ill: members spend their points all the same.
@Singleton
final class BookKeeping implements ApplicationEventListener<ServiceReadyEvent>, HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(BookKeeping.class);

  private final List<Background> works;
  private final Prerequisites prerequisites;
  private @Nullable Thread starter;

  BookKeeping(List<Background> works, Prerequisites prerequisites) {
    this.works = works;
    this.prerequisites = prerequisites;
  }

  @Override
  public void onApplicationEvent(ServiceReadyEvent event) {
    starter = Thread.ofPlatform().name("books-starter").start(this::startWhenReady);
  }

  private void startWhenReady() {
    try {
      prerequisites.await(BooksFactory.TOPICS);
      works.forEach(Background::start);
    } catch (InterruptedException e) {
      log.info("stopped before the topics were there");
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Mono.fromSupplier(
        () -> {
          Map<String, String> said = new TreeMap<>();
          works.forEach(it -> said.put(it.name(), it.failure().orElse("ok")));
          boolean kept = works.stream().allMatch(it -> it.failure().isEmpty());
          return HealthResult.builder("books")
              .status(kept ? HealthStatus.UP : HealthStatus.UNKNOWN)
              .details(said)
              .build();
        });
  }

  @PreDestroy
  void stop() {
    if (starter != null) starter.interrupt();
  }
}
