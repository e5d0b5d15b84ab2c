package punchcard.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.PartnerEvent;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;

/// Sends a partner's events to its topic, each under its member reference.
final class EventPublisher implements AutoCloseable {
  private final Producer<String, PartnerEvent> producer;
  private final Topic<PartnerEvent> topic;
  private final Map<TopicPartition, Long> last = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  /// @param where a Kafka client's settings
  EventPublisher(Map<String, Object> where, SchemaRegistry registry, Topic<PartnerEvent> topic) {
    AvroCodec<PartnerEvent> codec = new AvroCodec<>(topic, registry);
    this.producer = new KafkaProducer<>(settings(where), new StringSerializer(), codec);
    this.topic = topic;
  }

  private static Map<String, Object> settings(Map<String, Object> where) {
    Map<String, Object> all = new HashMap<>(where);
    // Acknowledged by all replicas and, after a retry, still once and in order.
    all.put(ProducerConfig.ACKS_CONFIG, "all");
    all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    all.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    all.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
    return all;
  }

  /// Returns when the producer has room for more.
  void publish(PartnerEvent event) {
    throwIfOneFailed();
    var _ =
        producer.send(
            new ProducerRecord<>(topic.name(), event.getMemberRef(), event), this::delivered);
  }

  private void delivered(RecordMetadata at, @Nullable Exception error) {
    if (error == null)
      last.merge(new TopicPartition(at.topic(), at.partition()), at.offset(), Math::max);
    else failure.compareAndSet(null, error);
  }

  /// Returns when the brokers have all that was published.
  ///
  /// @return the last offset of what was published, by partition
  /// @throws IllegalStateException if something was not delivered
  Map<TopicPartition, Long> flush() {
    producer.flush();
    throwIfOneFailed();
    return Map.copyOf(last);
  }

  private void throwIfOneFailed() {
    Exception first = failure.get();
    if (first != null)
      throw new IllegalStateException(topic.name() + ": " + first.getMessage(), first);
  }

  @Override
  public void close() {
    producer.close();
  }
}
