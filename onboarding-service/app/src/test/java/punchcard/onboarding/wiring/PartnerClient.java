package punchcard.onboarding.wiring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import punchcard.events.AvroCodec;
import punchcard.events.Topic;
import punchcard.testkit.RealKafka;

/// Kafka clients as partners and as other services use them.
final class PartnerClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final KafkaProducer<String, byte[]> producer;
  private final Map<String, Object> connection;

  private PartnerClient(Map<String, Object> connection) {
    this.connection = connection;
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 30_000_000);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64_000_000L);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    this.producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /// A partner that has logged in.
  static PartnerClient of(String bootstrap, String partner, String password) {
    Map<String, Object> connection = new HashMap<>();
    connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    connection.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT");
    connection.put(SaslConfigs.SASL_MECHANISM, "SCRAM-SHA-512");
    connection.put(
        SaslConfigs.SASL_JAAS_CONFIG,
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
            + partner
            + "\" password=\""
            + password
            + "\";");
    return new PartnerClient(connection);
  }

  /// A service on the listener that needs no login.
  static PartnerClient ofService() {
    return new PartnerClient(
        Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, RealKafka.shared().bootstrap()));
  }

  RecordMetadata publish(String topic, int partition, String key, byte[] value)
      throws ExecutionException, InterruptedException {
    return producer.send(new ProducerRecord<>(topic, partition, key, value)).get();
  }

  /// A record of a topic, and where it lies.
  record Read<V>(int partition, V value) {}

  /// All that is committed in a topic, read until so many records fit.
  <V extends SpecificRecord> List<Read<V>> read(Topic<V> topic, int count, Predicate<V> wanted) {
    try (KafkaConsumer<String, V> consumer = assigned(topic)) {
      return read(consumer, count, wanted);
    }
  }

  /// A topic from its beginning, read on whenever it is asked for.
  <V extends SpecificRecord> Follower<V> follow(Topic<V> topic) {
    return new Follower<>(assigned(topic), new ArrayList<>());
  }

  /// @param read what was read so far
  record Follower<V>(KafkaConsumer<String, V> consumer, List<Read<V>> read)
      implements AutoCloseable {
    /// All that is committed now.
    List<Read<V>> all() {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue()))
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(record -> read.add(new Read<>(record.partition(), record.value())));
      return List.copyOf(read);
    }

    @Override
    public void close() {
      consumer.close();
    }
  }

  private <V extends SpecificRecord> KafkaConsumer<String, V> assigned(Topic<V> topic) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    AvroCodec<V> codec = new AvroCodec<>(topic, Onboarding.REGISTRY);
    KafkaConsumer<String, V> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), codec);
    consumer.assign(
        consumer.partitionsFor(topic.name()).stream()
            .map(partition -> new TopicPartition(topic.name(), partition.partition()))
            .toList());
    return consumer;
  }

  private static <V> List<Read<V>> read(
      KafkaConsumer<String, V> consumer, int count, Predicate<V> wanted) {
    List<Read<V>> found = new ArrayList<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (found.size() < count && System.nanoTime() < deadline)
      consumer
          .poll(Duration.ofMillis(100))
          .forEach(
              record -> {
                if (wanted.test(record.value()))
                  found.add(new Read<>(record.partition(), record.value()));
              });
    return found;
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
