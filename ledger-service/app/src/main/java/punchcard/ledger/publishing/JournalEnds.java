package punchcard.ledger.publishing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import punchcard.accounting.period.Cut;
import punchcard.events.Topics;

/// How far the journal is committed at this moment, in all its partitions.
public final class JournalEnds {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String bootstrap;

  public JournalEnds(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /// @throws KafkaException if the brokers do not say
  Cut now() {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      return cut(consumer);
    }
  }

  private static Cut cut(KafkaConsumer<String, String> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.LEDGER_ENTRIES.name(), PATIENCE).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    if (partitions.isEmpty())
      throw new KafkaException("there is no such topic yet: " + Topics.LEDGER_ENTRIES.name());
    TreeMap<Integer, Long> ends = new TreeMap<>();
    consumer
        .endOffsets(partitions, PATIENCE)
        .forEach((partition, end) -> ends.put(partition.partition(), end));
    return new Cut(ends);
  }
}
