package punchcard.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/// The yardstick: a consumer and a transactional producer that copy records exactly once and do
/// nothing else. One thread, one transaction per 100 ms, as Kafka Streams commits.
final class BareCopy {
  private static final long COMMIT_NANOS = Duration.ofMillis(100).toNanos();

  private static final long PATIENCE_NANOS = Duration.ofMinutes(1).toNanos();

  private final Clients clients;
  private final Progress progress;

  BareCopy(Clients clients, Progress progress) {
    this.clients = clients;
    this.progress = progress;
  }

  /// Copies that many records and answers how many it copied a second, from the first record read
  /// to the last commit.
  ///
  /// @param round tells this copy's group and transactions from those of other rounds
  /// @throws IllegalStateException if no record comes for a minute
  double perSecond(String from, String to, long events, int round) {
    try (var consumer = clients.consumer("bench-copy-" + round);
        var producer = clients.transactionalProducer("bench-copy-" + round)) {
      producer.initTransactions();
      consumer.subscribe(List.of(from));
      return copy(consumer, producer, to, events);
    }
  }

  private double copy(
      KafkaConsumer<String, byte[]> consumer,
      KafkaProducer<String, byte[]> producer,
      String to,
      long events) {
    ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(100));
    while (records.isEmpty()) records = consumer.poll(Duration.ofMillis(100));
    long start = System.nanoTime();
    long silentSince = start;
    long copied = 0;
    while (copied < events) {
      long more = copyOneTransaction(consumer, producer, records, to, events - copied);
      copied += more;
      progress.count("bare copy", copied, events);
      if (more > 0) silentSince = System.nanoTime();
      if (System.nanoTime() - silentSince > PATIENCE_NANOS)
        throw new IllegalStateException(
            "the bare copy stands at %d of %d".formatted(copied, events));
      if (copied < events) records = consumer.poll(Duration.ofMillis(100));
    }
    return copied * 1e9 / (System.nanoTime() - start);
  }

  private static long copyOneTransaction(
      KafkaConsumer<String, byte[]> consumer,
      KafkaProducer<String, byte[]> producer,
      ConsumerRecords<String, byte[]> first,
      String to,
      long wanted) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    long copied = 0;
    long deadline = System.nanoTime() + COMMIT_NANOS;
    producer.beginTransaction();
    ConsumerRecords<String, byte[]> records = first;
    while (true) {
      for (ConsumerRecord<String, byte[]> read : records) {
        // A record that cannot be written fails the commit.
        var _ = producer.send(new ProducerRecord<>(to, read.key(), read.value()));
        offsets.put(
            new TopicPartition(read.topic(), read.partition()),
            new OffsetAndMetadata(read.offset() + 1));
      }
      copied += records.count();
      if (copied >= wanted || System.nanoTime() > deadline) break;
      records = consumer.poll(Duration.ofMillis(10));
    }
    producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
    producer.commitTransaction();
    return copied;
  }
}
