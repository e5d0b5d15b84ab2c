package punchcard.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.discovery.event.ServiceReadyEvent;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Collection;
import java.util.Properties;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.events.RegistryUnavailable;
import punchcard.events.Topic;

/// Runs one topology for as long as the service lives: starts it once what it needs is there,
/// begins again after what may pass (a broker or registry that is away), and ends the process on
/// anything else, since a decision that cannot be made must not be skipped.
public final class StreamsRunner implements ApplicationEventListener<ServiceReadyEvent> {
  private static final Logger log = LoggerFactory.getLogger(StreamsRunner.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

  /// Kafka Streams ends no thread while its group rebalances, and that waits for the session of
  /// each thread that has ended already, since those come back under their names: 10 s for one.
  private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(30);

  private final KafkaStreams streams;
  private final StaticMembers members;
  private final WatchSources sources;
  private final Prerequisites prerequisites;
  private final Collection<Topic<?>> topics;
  private final MeterRegistry meters;
  private @Nullable Thread starter;
  private @Nullable KafkaStreamsMetrics metrics;

  /// @param topics what the topology reads and writes
  public StreamsRunner(
      Topology topology,
      Properties properties,
      Prerequisites prerequisites,
      Collection<Topic<?>> topics,
      MeterRegistry meters) {
    this.members = new StaticMembers(properties);
    this.streams = new KafkaStreams(topology, properties, new NamedTransactions(members));
    this.sources = new WatchSources(streams, topology, members, BETWEEN_LOOKS);
    this.prerequisites = prerequisites;
    this.topics = topics;
    this.meters = meters;
    streams.setUncaughtExceptionHandler(this::afterFailure);
    streams.setStateListener((now, before) -> log.info("streams: {} -> {}", before, now));
  }

  /// The running application, for interactive queries and health.
  public KafkaStreams streams() {
    return streams;
  }

  @Override
  public void onApplicationEvent(ServiceReadyEvent event) {
    starter = Thread.ofPlatform().name("streams-starter").start(this::startWhenReady);
  }

  private void startWhenReady() {
    try {
      prerequisites.await(topics);
      KafkaStreamsMetrics bound = new KafkaStreamsMetrics(streams);
      bound.bindTo(meters);
      metrics = bound;
      members.removeLeftBehind();
      streams.start();
      sources.start();
    } catch (InterruptedException e) {
      log.info("stopped before the topics were there");
      Thread.currentThread().interrupt();
    }
  }

  private StreamThreadExceptionResponse afterFailure(Throwable failure) {
    if (mayPass(failure)) {
      log.warn("a stream thread failed and is replaced", failure);
      members.remove(Thread.currentThread());
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    log.error("a decision cannot be made: the service ends", failure);
    Runtime.getRuntime().halt(70);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  /// Whoever is away comes back; a record that cannot be written never can.
  private static boolean mayPass(Throwable failure) {
    boolean ofKafka = false;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof RegistryUnavailable || t instanceof Unavailable) return true;
      if (t instanceof RecordTooLargeException || t instanceof SerializationException) return false;
      ofKafka |= t instanceof KafkaException && !(t instanceof StreamsException);
    }
    return ofKafka;
  }

  /// Leaves the group and closes the stores.
  @PreDestroy
  public void close() {
    if (starter != null) starter.interrupt();
    sources.close();
    if (metrics != null) metrics.close();
    streams.close(TIME_TO_CLOSE);
  }
}
