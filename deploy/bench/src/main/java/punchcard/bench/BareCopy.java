package punchcard.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/// The yardstick: a consumer and a transactional producer that copy what comes to a topic exactly
/// once and do nothing else, for as long as this is open. One thread, one transaction per 100 ms,
/// as Kafka Streams commits, or sooner if there is no more to copy.
final class BareCopy implements AutoCloseable {
  private static final long COMMIT_NANOS = Duration.ofMillis(100).toNanos();

  private final KafkaConsumer<String, byte[]> consumer;
  private final KafkaProducer<String, byte[]> producer;
  private final String to;
  private final CompletableFuture<Void> copying;
  private volatile boolean isClosing;

  /// Returns when it would copy what came to the topic.
  ///
  /// @param round tells this copy's group and transactions from those of other rounds
  BareCopy(Clients clients, String from, String to, int round) {
    String name = "bench-copy-" + round;
    this.consumer = clients.consumer(name);
    this.producer = clients.transactionalProducer(name);
    this.to = to;
    producer.initTransactions();
    consumer.subscribe(List.of(from));
    while (consumer.assignment().isEmpty()) consumer.poll(Duration.ofMillis(100));
    this.copying = CompletableFuture.runAsync(this::copy, work -> new Thread(work, name).start());
  }

  private void copy() {
    while (!isClosing) {
      ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(100));
      if (!records.isEmpty()) copyInOneTransaction(records);
    }
  }

  private void copyInOneTransaction(ConsumerRecords<String, byte[]> first) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    long deadline = System.nanoTime() + COMMIT_NANOS;
    producer.beginTransaction();
    ConsumerRecords<String, byte[]> records = first;
    while (!records.isEmpty()) {
      for (ConsumerRecord<String, byte[]> read : records) {
        // A record that cannot be written fails the commit.
        var _ = producer.send(new ProducerRecord<>(to, read.key(), read.value()));
        offsets.put(
            new TopicPartition(read.topic(), read.partition()),
            new OffsetAndMetadata(read.offset() + 1));
      }
      if (System.nanoTime() > deadline) break;
      records = consumer.poll(Duration.ofMillis(10));
    }
    producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
    producer.commitTransaction();
  }

  /// Fails as the copying failed, if it did.
  @Override
  public void close() {
    isClosing = true;
    try (consumer;
        producer) {
      copying.join();
    }
  }
}
