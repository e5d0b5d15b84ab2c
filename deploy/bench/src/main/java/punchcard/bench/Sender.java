package punchcard.bench;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// Sends records one after the other, and tells afterwards if the log refused any.
final class Sender {
  private final KafkaProducer<String, byte[]> producer;
  private final AtomicReference<@Nullable Exception> refusal = new AtomicReference<>();

  Sender(KafkaProducer<String, byte[]> producer) {
    this.producer = producer;
  }

  void send(String topic, String key, byte[] value) {
    var _ = producer.send(new ProducerRecord<>(topic, key, value), this::sent);
  }

  private void sent(Object where, @Nullable Exception failure) {
    if (failure != null) refusal.compareAndSet(null, failure);
  }

  /// Returns when the log has acknowledged all of them.
  ///
  /// @throws IllegalStateException if it refused one
  void flush() {
    producer.flush();
    Exception failure = refusal.get();
    if (failure != null) throw new IllegalStateException("the log refused a record", failure);
  }
}
