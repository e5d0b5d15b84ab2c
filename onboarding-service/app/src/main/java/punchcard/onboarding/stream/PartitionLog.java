package punchcard.onboarding.stream;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import punchcard.runtime.ReadSettings;

/// One partition of a topic from its beginning to the end that it had when it was opened, of what
/// is committed.
///
/// @param kafka bootstrap servers
record PartitionLog<V>(String kafka, String topic, int partition, Deserializer<V> values) {
  private static final Duration ONE_POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Whoever reads it.
  @FunctionalInterface
  interface Reader<V> {
    void read(ConsumerRecord<String, V> record) throws IOException;
  }

  /// Reads all of it.
  ///
  /// @throws IOException if the reader fails, or Kafka does not answer for half a minute
  void each(Reader<V> reader) throws IOException {
    TopicPartition place = new TopicPartition(topic, partition);
    try (Consumer<String, V> consumer =
        new KafkaConsumer<>(
            ReadSettings.committed(kafka, Map.of()), new StringDeserializer(), values)) {
      consumer.assign(List.of(place));
      consumer.seekToBeginning(List.of(place));
      long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (consumer.position(place) < end) {
        var records = consumer.poll(ONE_POLL);
        for (ConsumerRecord<String, V> record : records)
          if (record.offset() < end) reader.read(record);
        if (!records.isEmpty()) deadline = System.nanoTime() + PATIENCE.toNanos();
        if (System.nanoTime() > deadline) throw new InterruptedIOException(place + " is not read");
      }
    } catch (KafkaException e) {
      throw new IOException(place + " cannot be read", e);
    }
  }
}
