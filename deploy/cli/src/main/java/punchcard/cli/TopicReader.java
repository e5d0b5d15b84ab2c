package punchcard.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;

/// A topic up to where it is committed when it is opened, partition by partition.
public final class TopicReader<V> implements AutoCloseable {
  private static final Duration ONE_POLL = Duration.ofMillis(200);
  private static final Duration WHAT_COMES = Duration.ofSeconds(5);

  /// A broker answers a client's questions one after the other: while it waits with the answer of
  /// what a partition read to its end may get yet, the next partition waits, too.
  private static final int LONGEST_WAIT_MILLIS = 10;

  /// Takes each record, in the order of its partition.
  ///
  /// @param <X> what it may fail with
  public interface Each<V, X extends Exception> {
    /// Takes one more.
    void take(ConsumerRecord<String, V> record) throws X;
  }

  /// Is told how far a partition is read.
  public interface Progress {
    /// All offsets before this one are read.
    void at(long offset);
  }

  private final String topic;
  private final Consumer<String, V> consumer;
  private final Map<TopicPartition, Long> ends;

  /// One of our own topics, its values read.
  ///
  /// @throws IllegalStateException if the brokers do not answer, or have no such topic
  public static <V extends SpecificRecord> TopicReader<V> of(
      Topic<V> topic, String kafka, SchemaRegistry registry) {
    return new TopicReader<>(kafka, topic.name(), new AvroCodec<>(topic, registry));
  }

  /// @throws IllegalStateException if the brokers do not answer, or have no such topic
  TopicReader(String kafka, String topic, Deserializer<V> values) {
    this.topic = topic;
    this.consumer =
        new KafkaConsumer<>(settings(kafka, "read_committed"), new StringDeserializer(), values);
    try {
      this.ends = ends(kafka);
    } catch (TimeoutException e) {
      consumer.close();
      throw new IllegalStateException("The brokers at " + kafka + " do not answer.", e);
    }
    if (ends.isEmpty()) {
      consumer.close();
      throw new IllegalStateException("There is no topic " + topic + " at " + kafka + ".");
    }
  }

  /// With what is being committed at this moment: a commit is acknowledged before its mark is in
  /// the log, and until then a reader of committed records is told an earlier end.
  private Map<TopicPartition, Long> ends(String kafka) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(found -> new TopicPartition(found.topic(), found.partition()))
            .toList();
    try (var uncommitted =
        new KafkaConsumer<>(
            settings(kafka, "read_uncommitted"),
            new StringDeserializer(),
            new StringDeserializer())) {
      return uncommitted.endOffsets(partitions);
    }
  }

  private static Map<String, Object> settings(String kafka, String isolation) {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        kafka,
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        isolation,
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "none",
        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
        5_000,
        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
        LONGEST_WAIT_MILLIS,
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        10_000);
  }

  /// Their numbers.
  public IntStream partitions() {
    return IntStream.range(0, ends.size());
  }

  /// Where a partition ends.
  public long end(int partition) {
    return ends.getOrDefault(new TopicPartition(topic, partition), 0L);
  }

  /// Where all partitions end, added up.
  public long end() {
    return ends.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Hands over all records, one partition after the other.
  public <X extends Exception> void readAll(Each<V, X> each, ProgressLine progress) throws X {
    long done = 0;
    for (int partition : partitions().toArray()) {
      long before = done;
      read(partition, each, offset -> progress.at(before + offset, end()));
      done += end(partition);
    }
    progress.end();
  }

  /// Hands over each record of a partition.
  public <X extends Exception> void read(int number, Each<V, X> each, Progress progress) throws X {
    read(number, end(number), each, progress);
  }

  /// Hands over each record of a partition that lies before an offset.
  <X extends Exception> void read(int number, long before, Each<V, X> each, Progress progress)
      throws X {
    TopicPartition partition = new TopicPartition(topic, number);
    long end = Math.min(before, end(number));
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<String, V> record : consumer.poll(ONE_POLL))
        if (record.offset() < end) each.take(record);
      progress.at(Math.min(end, consumer.position(partition)));
    }
  }

  /// Hands over what is committed behind the end, until there is enough; at most what is there now
  /// and what comes in some seconds after.
  <X extends Exception> void readOn(int number, Each<V, X> each, BooleanSupplier enough) throws X {
    TopicPartition partition = new TopicPartition(topic, number);
    consumer.assign(List.of(partition));
    consumer.seek(partition, end(number));
    long there = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    long last = System.nanoTime();
    while (!enough.getAsBoolean() && System.nanoTime() - last < WHAT_COMES.toNanos()) {
      for (ConsumerRecord<String, V> record : consumer.poll(ONE_POLL)) each.take(record);
      if (consumer.position(partition) < there) last = System.nanoTime();
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
