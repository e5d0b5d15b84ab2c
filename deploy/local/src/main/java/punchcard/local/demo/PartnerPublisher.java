package punchcard.local.demo;

import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.PartnerEvent;

/// Publishes one partner's events: an ordinary Kafka client with a schema registry.
///
/// It knows nothing of Punchcard but the address, the topic, the credentials and the schema. The
/// record's key is the event's `memberRef`, so that what happens to one customer stays in order. An
/// event may be published again at any time: its `eventId` counts once.
final class PartnerPublisher implements AutoCloseable {
  /// Told of each event that the brokers have.
  interface Acknowledged {
    void is(PartnerEvent event, RecordMetadata where);
  }

  private final KafkaProducer<String, PartnerEvent> producer;
  private final String topic;
  private final Pace pace;
  private final Acknowledged acknowledged;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  PartnerPublisher(PartnerAccess access, Pace pace, Acknowledged acknowledged) {
    this.producer = new KafkaProducer<>(settings(access));
    this.topic = access.topic();
    this.pace = pace;
    this.acknowledged = acknowledged;
  }

  private static Map<String, Object> settings(PartnerAccess access) {
    return Map.ofEntries(
        Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, access.bootstrap()),
        Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
        Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, AvroKafkaSerializer.class),
        // Acknowledged by all replicas and, after a retry, still once and in order.
        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 5),
        // The partner's own user, on the partners' listener.
        Map.entry("security.protocol", "SASL_PLAINTEXT"),
        Map.entry("sasl.mechanism", "SCRAM-SHA-512"),
        Map.entry("sasl.jaas.config", login(access)),
        // Confluent's wire format, with a schema that is registered already.
        Map.entry("apicurio.registry.url", access.registry().toString()),
        Map.entry(
            "apicurio.registry.artifact-resolver-strategy",
            "io.apicurio.registry.serde.strategy.TopicIdStrategy"),
        Map.entry("apicurio.registry.use-id", "contentId"),
        Map.entry("apicurio.registry.headers.enabled", false),
        Map.entry("apicurio.registry.dereference-schema", true),
        Map.entry("apicurio.registry.auto-register", false));
  }

  private static String login(PartnerAccess access) {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(access.username(), access.password());
  }

  /// Hands the event to the producer, at the given pace.
  ///
  /// @throws DemoFailed if an earlier one was not delivered
  void publish(PartnerEvent event) {
    throwIfOneFailed();
    pace.await();
    ProducerRecord<String, PartnerEvent> record =
        new ProducerRecord<>(topic, event.getMemberRef(), event);
    Future<RecordMetadata> unused =
        producer.send(record, (where, error) -> delivered(event, where, error));
  }

  /// The producer has tried again for two minutes before it says that there was an error.
  private void delivered(PartnerEvent event, RecordMetadata where, @Nullable Exception error) {
    if (error == null) acknowledged.is(event, where);
    else failure.compareAndSet(null, error);
  }

  /// Returns when the brokers have all that was published.
  ///
  /// @throws DemoFailed if one was not delivered
  void flush() {
    producer.flush();
    throwIfOneFailed();
  }

  private void throwIfOneFailed() {
    Exception first = failure.get();
    if (first != null) throw new DemoFailed("not delivered to " + topic, first);
  }

  @Override
  public void close() {
    producer.close();
  }
}
