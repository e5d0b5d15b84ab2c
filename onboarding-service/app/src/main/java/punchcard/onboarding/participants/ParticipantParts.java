package punchcard.onboarding.participants;

import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import punchcard.avro.ParticipantEvent;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.onboarding.topics.TopicMaker;

/// Makes the participants' part, with the settings of its clients in one place.
///
/// @param kafka bootstrap servers
/// @param partitions of every member-keyed topic
/// @param bytesPerSecond what one partner may send, and what it may read
public record ParticipantParts(
    String kafka, Admin admin, SchemaRegistry registry, int partitions, double bytesPerSecond) {
  /// An operator waits for the answer, so clients give up sooner than by default.
  private static final int PATIENCE_MILLIS = 10_000;

  /// The participants, on this cluster.
  public KafkaParticipants participants(Clock clock) {
    AvroCodec<ParticipantEvent> codec = new AvroCodec<>(Topics.PARTICIPANTS, registry);
    Map<String, Object> reading =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS,
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS);
    Map<String, Object> writing =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS / 2,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            PATIENCE_MILLIS);
    return new KafkaParticipants(
        new TopicMaker(admin),
        partitions,
        registry,
        new Access(admin, bytesPerSecond),
        new ParticipantLog(
            new KafkaConsumer<>(reading, new StringDeserializer(), codec),
            new KafkaProducer<>(writing, new StringSerializer(), codec)),
        clock);
  }
}
