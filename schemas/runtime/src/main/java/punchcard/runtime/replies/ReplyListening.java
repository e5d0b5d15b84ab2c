package punchcard.runtime.replies;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.discovery.event.ServiceReadyEvent;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.annotation.PreDestroy;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.events.Topic;
import punchcard.runtime.Prerequisites;
import reactor.core.publisher.Mono;

/// Begins to listen for answers once the topics are there; up while they are heard.
public final class ReplyListening
    implements ApplicationEventListener<ServiceReadyEvent>, HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(ReplyListening.class);

  private final LoggedQuestions<?, ?> questions;
  private final Prerequisites prerequisites;
  private final Collection<Topic<?>> topics;
  private @Nullable Thread starter;

  /// @param topics without which nothing can be asked
  public ReplyListening(
      LoggedQuestions<?, ?> questions, Prerequisites prerequisites, Collection<Topic<?>> topics) {
    this.questions = questions;
    this.prerequisites = prerequisites;
    this.topics = topics;
  }

  @Override
  public void onApplicationEvent(ServiceReadyEvent event) {
    starter = Thread.ofPlatform().name("replies-starter").start(this::startWhenReady);
  }

  private void startWhenReady() {
    try {
      prerequisites.await(topics);
      questions.start();
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
                .status(questions.isReady() ? HealthStatus.UP : HealthStatus.DOWN)
                .build());
  }

  /// Waits no longer for the topics.
  @PreDestroy
  public void close() {
    if (starter != null) starter.interrupt();
  }
}
