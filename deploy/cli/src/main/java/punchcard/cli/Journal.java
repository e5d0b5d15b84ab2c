package punchcard.cli;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import punchcard.avro.LedgerEntry;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;

/// All entries that are in the journal when it is opened.
final class Journal implements AutoCloseable {
  private static final Duration ONE_POLL = Duration.ofMillis(200);

  private final Consumer<String, LedgerEntry> consumer;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> ends;

  /// @throws IllegalStateException if the brokers do not answer
  Journal(String kafka, SchemaRegistry registry) {
    AvroCodec<LedgerEntry> codec = new AvroCodec<>(Topics.LEDGER_ENTRIES, registry);
    this.consumer =
        new KafkaConsumer<>(settings(kafka, "read_committed"), new StringDeserializer(), codec);
    try {
      this.partitions = partitions();
      this.ends = ends(kafka);
    } catch (TimeoutException e) {
      consumer.close();
      throw new IllegalStateException("The brokers at " + kafka + " do not answer.", e);
    }
  }

  private List<TopicPartition> partitions() {
    return consumer.partitionsFor(Topics.LEDGER_ENTRIES.name()).stream()
        .map(found -> new TopicPartition(found.topic(), found.partition()))
        .sorted(comparingInt(TopicPartition::partition))
        .toList();
  }

  /// With what is being committed at this moment: a commit is acknowledged before its mark is in
  /// the log, and until then a reader of committed records is told an earlier end.
  private Map<TopicPartition, Long> ends(String kafka) {
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
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        10_000);
  }

  /// Hands over each entry, partition by partition.
  void readTo(EntryWriter writer, ProgressLine progress) throws IOException {
    long done = 0;
    long all = ends.values().stream().mapToLong(Long::longValue).sum();
    for (TopicPartition partition : partitions) {
      long end = ends.getOrDefault(partition, 0L);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (consumer.position(partition) < end) {
        for (ConsumerRecord<String, LedgerEntry> read : consumer.poll(ONE_POLL))
          if (read.offset() < end) writer.write(read.value(), position(read));
        progress.at(done + Math.min(end, consumer.position(partition)), all);
      }
      done += end;
    }
    progress.end();
  }

  private static LogPosition position(ConsumerRecord<?, ?> of) {
    return new LogPosition(of.topic(), of.partition(), of.offset());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
