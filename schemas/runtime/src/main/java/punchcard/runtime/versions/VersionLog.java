package punchcard.runtime.versions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;

/// Reads a log of versions: each question first catches up with the log's end, so an answer is
/// never older than its question, whichever instance published.
///
/// @param <R> the topic's records
/// @param <I> what tells one thing from another
/// @param <V> one version of one thing
public final class VersionLog<R extends SpecificRecord, I extends Comparable<I>, V>
    implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration ONE_POLL = Duration.ofMillis(100);

  private final String bootstrap;
  private final Topic<R> topic;
  private final AvroCodec<R> codec;
  private final VersionRecords<R, I, V> records;
  private final NavigableMap<I, NavigableMap<Integer, V>> versions = new TreeMap<>();
  private @Nullable Consumer<String, R> consumer;
  private @Nullable Consumer<String, String> atEnds;

  public VersionLog(String bootstrap, SchemaRegistry registry, VersionRecords<R, I, V> records) {
    this.bootstrap = bootstrap;
    this.topic = records.topic();
    this.codec = new AvroCodec<>(topic, registry);
    this.records = records;
  }

  String bootstrap() {
    return bootstrap;
  }

  Topic<R> topic() {
    return topic;
  }

  int numberOf(V version) {
    return records.numberOf(version);
  }

  /// What is written to add this version.
  ProducerRecord<String, byte[]> recordOf(V version) {
    byte[] value = codec.serialize(topic.name(), records.write(version));
    return new ProducerRecord<>(topic.name(), records.keyOf(version), value);
  }

  /// All that is committed now.
  ///
  /// @throws LogUnavailable if the log cannot be read to its end in time
  public synchronized Published<I, V> read() {
    try {
      Consumer<String, R> reading = assigned();
      catchUp(reading, ends(reading.assignment()));
    } catch (KafkaException e) {
      throw new LogUnavailable(topic, "it cannot be read", e);
    }
    NavigableMap<I, NavigableMap<Integer, V>> copy = new TreeMap<>();
    versions.forEach((id, known) -> copy.put(id, new TreeMap<>(known)));
    return new Published<>(copy);
  }

  /// The log's ends, with what is being committed at this moment: a commit is acknowledged before
  /// its mark is in the log, and until then a reader of committed records is told an earlier end.
  private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
    if (atEnds != null) return atEnds.endOffsets(partitions, PATIENCE);
    Consumer<String, String> made =
        new KafkaConsumer<>(
            settings("read_uncommitted"), new StringDeserializer(), new StringDeserializer());
    made.assign(partitions);
    atEnds = made;
    return made.endOffsets(partitions, PATIENCE);
  }

  private void catchUp(Consumer<String, R> reading, Map<TopicPartition, Long> ends) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (ends.entrySet().stream()
        .anyMatch(end -> reading.position(end.getKey(), PATIENCE) < end.getValue())) {
      if (System.nanoTime() > deadline)
        throw new LogUnavailable(topic, "it is not read to its end");
      reading.poll(ONE_POLL).forEach(record -> add(record.value()));
    }
  }

  private void add(R value) {
    V version = records.read(value);
    versions
        .computeIfAbsent(records.idOf(version), _ -> new TreeMap<>())
        .put(records.numberOf(version), version);
  }

  private Consumer<String, R> assigned() {
    if (consumer != null) return consumer;
    Consumer<String, R> made =
        new KafkaConsumer<>(settings("read_committed"), new StringDeserializer(), codec);
    List<TopicPartition> partitions =
        made.partitionsFor(topic.name(), PATIENCE).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      made.close();
      throw new LogUnavailable(topic, "there is no such topic yet");
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
    if (atEnds != null) atEnds.close();
    atEnds = null;
  }
}
