package punchcard.events;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/// Whether a topic that was just made can be published to.
///
/// A topic's creation is acknowledged before its leaders serve it. Whoever publishes in between may
/// have the first batch of a partition refused and the second one taken. The first, sent again, is
/// then out of sequence for ever, and fails when its delivery times out.
public final class Leaders {
  private Leaders() {}

  /// Completes when each partition's leader answers; asks again until then.
  ///
  /// @param partitions how many the topic has
  /// @return fails after the client's `default.api.timeout.ms`
  public static KafkaFuture<Void> ready(Admin admin, String topic, int partitions) {
    Map<TopicPartition, OffsetSpec> ends =
        IntStream.range(0, partitions)
            .mapToObj(partition -> new TopicPartition(topic, partition))
            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
    return admin.listOffsets(ends).all().thenApply(_ -> null);
  }
}
