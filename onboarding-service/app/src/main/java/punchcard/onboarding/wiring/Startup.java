package punchcard.onboarding.wiring;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.discovery.event.ServiceReadyEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.onboarding.erasures.Eraser;
import punchcard.onboarding.index.SlowLane;
import punchcard.onboarding.participants.KafkaParticipants;
import punchcard.onboarding.topics.Groundwork;
import punchcard.onboarding.topics.UntilItWorks;
import punchcard.onboarding.webhooks.WebhookParts;

/// What happens at the start: topics and schemas are made, for which all services wait, then the
/// slow lane, the webhooks and the eraser set out, and what a shut out partner may have kept is
/// taken from it.
/// The stream waits for them like everybody's.
@Singleton
final class Startup implements ApplicationEventListener<ServiceReadyEvent> {
  private static final Logger log = LoggerFactory.getLogger(Startup.class);

  private final Groundwork groundwork;
  private final KafkaParticipants participants;
  private final SlowLane slowLane;
  private final WebhookParts webhooks;
  private final Eraser eraser;
  private @Nullable Thread thread;

  Startup(
      Groundwork groundwork,
      KafkaParticipants participants,
      SlowLane slowLane,
      WebhookParts webhooks,
      Eraser eraser) {
    this.groundwork = groundwork;
    this.participants = participants;
    this.slowLane = slowLane;
    this.webhooks = webhooks;
    this.eraser = eraser;
  }

  @Override
  public void onApplicationEvent(ServiceReadyEvent event) {
    thread = Thread.ofPlatform().name("startup").start(this::start);
  }

  private void start() {
    try {
      groundwork.lay();
      slowLane.start();
      webhooks.start();
      eraser.start();
      UntilItWorks.run("partners that were shut out", participants::shutOutAllThatEnded);
    } catch (InterruptedException e) {
      log.info("stopped before topics and schemas were made");
      Thread.currentThread().interrupt();
    }
  }

  @PreDestroy
  void stop() {
    if (thread != null) thread.interrupt();
  }
}
