package punchcard.rules.publishing;

import static punchcard.events.Topics.AGREEMENTS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.AgreementVersion;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.kernel.AgreementId;

/// Reads the log of agreements: each question first catches up with the log's end, so an answer is
/// never older than its question, whichever instance published.
public final class AgreementLog implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration ONE_POLL = Duration.ofMillis(100);

  private final String bootstrap;
  private final AvroCodec<AgreementVersion> codec;
  private final NavigableMap<AgreementId, NavigableMap<Integer, PublishedVersion>> versions =
      new TreeMap<>();
  private @Nullable Consumer<String, AgreementVersion> consumer;

  public AgreementLog(String bootstrap, SchemaRegistry registry) {
    this.bootstrap = bootstrap;
    this.codec = new AvroCodec<>(AGREEMENTS, registry);
  }

  /// All that is committed now.
  ///
  /// @throws LogUnavailable if the log cannot be read to its end in time
  public synchronized Published read() {
    try {
      Consumer<String, AgreementVersion> reading = assigned();
      catchUp(reading, ends(reading.assignment()));
    } catch (KafkaException e) {
      throw new LogUnavailable("the agreements cannot be read", e);
    }
    NavigableMap<AgreementId, NavigableMap<Integer, PublishedVersion>> copy = new TreeMap<>();
    versions.forEach((agreement, known) -> copy.put(agreement, new TreeMap<>(known)));
    return new Published(copy);
  }

  /// The log's ends, with what is being committed at this moment: a commit is acknowledged before
  /// its mark is in the log, and until then a reader of committed records is told an earlier end.
  private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
    try (var uncommitted =
        new KafkaConsumer<>(
            settings("read_uncommitted"), new StringDeserializer(), new StringDeserializer())) {
      return uncommitted.endOffsets(partitions, PATIENCE);
    }
  }

  private void catchUp(Consumer<String, AgreementVersion> reading, Map<TopicPartition, Long> ends) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (ends.entrySet().stream()
        .anyMatch(end -> reading.position(end.getKey(), PATIENCE) < end.getValue())) {
      if (System.nanoTime() > deadline)
        throw new LogUnavailable("the agreements are not read to their end");
      reading.poll(ONE_POLL).forEach(record -> add(record.value()));
    }
  }

  private void add(AgreementVersion version) {
    AgreementId agreement = new AgreementId(version.getAgreementId());
    versions
        .computeIfAbsent(agreement, _ -> new TreeMap<>())
        .put(
            version.getVersion(),
            new PublishedVersion(
                agreement,
                version.getVersion(),
                version.getPublishedAt(),
                version.getPublishedBy(),
                version.getYaml()));
  }

  private Consumer<String, AgreementVersion> assigned() {
    if (consumer != null) return consumer;
    Consumer<String, AgreementVersion> made =
        new KafkaConsumer<>(settings("read_committed"), new StringDeserializer(), codec);
    List<TopicPartition> partitions =
        made.partitionsFor(AGREEMENTS.name(), PATIENCE).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      made.close();
      throw new LogUnavailable("there is no topic of agreements yet");
    }
    made.assign(partitions);
    made.seekToBeginning(partitions);
    consumer = made;
    return made;
  }

  /// No group and no commits: every instance reads all of it, from the beginning.
  private Map<String, Object> settings(String isolation) {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrap,
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        isolation,
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "earliest",
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
        false);
  }

  @Override
  public synchronized void close() {
    if (consumer != null) consumer.close();
    consumer = null;
  }
}
