package punchcard.miner.running;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import punchcard.runtime.ServiceSettings;

/// Asks Kafka where the logs end, for readers of committed records.
@Singleton
final class LogEnds {
  private static final int PATIENCE_MILLIS = 5_000;

  private final Admin admin;

  LogEnds(ServiceSettings settings) {
    this.admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafka(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS));
  }

  /// The position after the last committed record of every partition of these topics.
  ///
  /// @throws KafkaException if Kafka does not answer
  Map<TopicPartition, Long> of(Collection<String> topics) {
    try {
      Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
      for (TopicDescription topic : admin.describeTopics(topics).allTopicNames().get().values())
        for (TopicPartitionInfo partition : topic.partitions())
          asked.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest());
      Map<TopicPartition, Long> ends = new HashMap<>();
      admin
          .listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
          .all()
          .get()
          .forEach((partition, found) -> ends.put(partition, found.offset()));
      return ends;
    } catch (ExecutionException e) {
      throw new KafkaException("Kafka does not say where the logs end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while asking where the logs end", e);
    }
  }

  @PreDestroy
  void close() {
    admin.close();
  }
}
