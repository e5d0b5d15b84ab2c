package punchcard.cli.accounts;

import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import punchcard.cli.ProgressLine;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;
import punchcard.kernel.LogPosition;

/// Reads all records that are in a topic when it begins, partition by partition.
final class WholeTopic<R extends SpecificRecord> {
  private static final Duration ONE_POLL = Duration.ofMillis(200);

  private final String kafka;
  private final Topic<R> topic;
  private final AvroCodec<R> codec;

  WholeTopic(String kafka, SchemaRegistry registry, Topic<R> topic) {
    this.kafka = kafka;
    this.topic = topic;
    this.codec = new AvroCodec<>(topic, registry);
  }

  /// @throws IllegalStateException if the brokers do not answer
  void read(BiConsumer<LogPosition, R> reader, ProgressLine progress) {
    try (var consumer =
        new KafkaConsumer<>(settings("read_committed"), new StringDeserializer(), codec)) {
      read(consumer, reader, progress);
    } catch (TimeoutException e) {
      throw new IllegalStateException("The brokers at " + kafka + " do not answer.", e);
    }
  }

  private void read(
      Consumer<String, R> consumer, BiConsumer<LogPosition, R> reader, ProgressLine progress) {
    List<TopicPartition> partitions = partitions(consumer);
    Map<TopicPartition, Long> ends = ends(partitions);
    long done = 0;
    long all = ends.values().stream().mapToLong(Long::longValue).sum();
    for (TopicPartition partition : partitions) {
      long end = ends.getOrDefault(partition, 0L);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (consumer.position(partition) < end) {
        for (ConsumerRecord<String, R> read : consumer.poll(ONE_POLL))
          if (read.offset() < end) reader.accept(position(read), read.value());
        progress.at(done + Math.min(end, consumer.position(partition)), all);
      }
      done += end;
    }
    progress.end();
  }

  private List<TopicPartition> partitions(Consumer<?, ?> consumer) {
    return consumer.partitionsFor(topic.name()).stream()
        .map(found -> new TopicPartition(found.topic(), found.partition()))
        .sorted(comparingInt(TopicPartition::partition))
        .toList();
  }

  /// With what is being committed at this moment: a commit is acknowledged before its mark is in
  /// the log, and until then a reader of committed records is told an earlier end.
  private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
    try (var uncommitted =
        new KafkaConsumer<>(
            settings("read_uncommitted"), new StringDeserializer(), new StringDeserializer())) {
      return uncommitted.endOffsets(partitions);
    }
  }

  private Map<String, Object> settings(String isolation) {
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
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        10_000);
  }

  private static LogPosition position(ConsumerRecord<?, ?> of) {
    return new LogPosition(of.topic(), of.partition(), of.offset());
  }
}
