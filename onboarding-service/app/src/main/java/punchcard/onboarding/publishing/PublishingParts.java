package punchcard.onboarding.publishing;

import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import punchcard.events.SchemaRegistry;
import punchcard.onboarding.gateway.Pace;

/// Makes what publishes for partners, with the settings of its client in one place.
///
/// @param kafka bootstrap servers
/// @param partitions of every partner's topic
/// @param pace of each partner
public record PublishingParts(
    String kafka, SchemaRegistry registry, int partitions, Pace pace, InstantSource clock) {
  private static final int PATIENCE_MILLIS = 10_000;

  /// Publishes to this cluster.
  public KafkaPublishing publishing() {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka,
            // A caller who was told 202 relies on it: all replicas have it, and only once.
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS / 2,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            PATIENCE_MILLIS);
    return new KafkaPublishing(
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()),
        registry,
        partitions,
        new Paces(pace, clock));
  }
}
