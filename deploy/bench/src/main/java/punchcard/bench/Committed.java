package punchcard.bench;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/// Follows a topic as a reader of what is committed, and tells when so many more records are there.
final class Committed implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final KafkaConsumer<String, byte[]> consumer;
  private final String topic;
  private final Progress progress;

  /// Begins at the topic's present end.
  Committed(Clients clients, String topic, Progress progress) {
    this.consumer = clients.consumer("bench-reader-" + topic);
    this.topic = topic;
    this.progress = progress;
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(found -> new TopicPartition(found.topic(), found.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /// Waits until so many records more are committed.
  ///
  /// @throws IllegalStateException if none comes for five minutes
  Span await(long records) {
    Span span = new Span(0, 0, Long.MAX_VALUE, 0);
    long silentSince = System.nanoTime();
    while (span.records() < records) {
      for (ConsumerRecord<String, byte[]> read : consumer.poll(Duration.ofMillis(50))) {
        span = span.and(read);
        silentSince = System.nanoTime();
      }
      progress.count(topic, span.records(), records);
      if (System.nanoTime() - silentSince > PATIENCE.toNanos())
        throw new IllegalStateException(
            "%s stands at %d of %d".formatted(topic, span.records(), records));
    }
    return span;
  }

  /// How many records a second are committed, from when all that they come of can be read to when
  /// the last of them has been read here.
  ///
  /// @param load returns when it can be read
  double perSecond(long records, Runnable load) {
    load.run();
    long start = System.nanoTime();
    await(records);
    return records * 1e9 / (System.nanoTime() - start);
  }

  @Override
  public void close() {
    consumer.close();
  }

  /// What was read: how much, and between which append times (UTC milliseconds).
  record Span(long records, long bytes, long firstMillis, long lastMillis) {
    private Span and(ConsumerRecord<String, byte[]> read) {
      return new Span(
          records + 1,
          bytes + read.serializedValueSize(),
          Math.min(firstMillis, read.timestamp()),
          Math.max(lastMillis, read.timestamp()));
    }

    /// The rate between the first append and the last.
    double perSecond() {
      return records * 1000.0 / Math.max(1, lastMillis - firstMillis);
    }
  }
}
