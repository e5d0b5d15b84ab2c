package punchcard.runtime.participants;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.avro.ParticipantEvent;
import punchcard.avro.ParticipantLeft;
import punchcard.avro.ParticipantRegistered;
import punchcard.avro.ParticipantReinstated;
import punchcard.avro.ParticipantSuspended;
import punchcard.events.AvroCodec;
import punchcard.events.RegistryUnavailable;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.runtime.ServiceSettings;

/// Follows `participants`, and knows at any moment which partners are shut out. Between a fact and
/// its being known here lie some milliseconds.
@Context
public final class WhoTakesPart {
  private static final Logger log = LoggerFactory.getLogger(WhoTakesPart.class);
  private static final Duration ONE_POLL = Duration.ofMillis(500);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);
  private static final Duration TIME_TO_STOP = Duration.ofSeconds(5);

  private final String kafka;
  private final SchemaRegistry registry;
  private final Set<String> shutOut = ConcurrentHashMap.newKeySet();
  private final Thread thread = Thread.ofPlatform().name("who-takes-part").unstarted(this::follow);
  private volatile boolean isKnown;

  WhoTakesPart(ServiceSettings settings, SchemaRegistry registry) {
    this.kafka = settings.kafka();
    this.registry = registry;
  }

  /// Whether all was read that was there when the service started: until then nobody can say.
  public boolean isKnown() {
    return isKnown;
  }

  /// Whether this partner is suspended, or has left.
  public boolean isShutOut(String partner) {
    return shutOut.contains(partner);
  }

  @PostConstruct
  void start() {
    thread.start();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    thread.interrupt();
    thread.join(TIME_TO_STOP);
  }

  private void follow() {
    while (!Thread.currentThread().isInterrupted())
      try (Consumer<String, ParticipantEvent> consumer = consumer()) {
        follow(consumer);
      } catch (InterruptException e) {
        return; // It is stopped.
      } catch (KafkaException | RegistryUnavailable e) {
        log.info("who takes part is asked for again: {}", e.toString());
        LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
      }
  }

  private void follow(Consumer<String, ParticipantEvent> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.PARTICIPANTS.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos()); // Onboarding has not made it yet.
      return;
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (!Thread.currentThread().isInterrupted()) {
      isKnown = isKnown || ends.entrySet().stream().allMatch(end -> isRead(consumer, end));
      consumer.poll(ONE_POLL).forEach(record -> evolve(record.value()));
    }
  }

  private static boolean isRead(
      Consumer<String, ParticipantEvent> consumer, Map.Entry<TopicPartition, Long> end) {
    return consumer.position(end.getKey()) >= end.getValue();
  }

  private void evolve(ParticipantEvent event) {
    switch (event.getBody()) {
      case ParticipantRegistered _, ParticipantReinstated _ ->
          shutOut.remove(event.getParticipantId());
      case ParticipantSuspended _, ParticipantLeft _ -> shutOut.add(event.getParticipantId());
      default -> {} // An invitation lets nobody in, and shuts nobody out.
    }
  }

  private Consumer<String, ParticipantEvent> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            250),
        new StringDeserializer(),
        new AvroCodec<>(Topics.PARTICIPANTS, registry));
  }
}
