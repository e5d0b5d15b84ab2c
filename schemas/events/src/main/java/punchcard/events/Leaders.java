package punchcard.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Whether a topic that was just made can be published to.
///
/// A topic's creation is acknowledged before its leaders serve it. Whoever publishes in between may
/// have the first batch of a partition refused and the second one taken. The first, sent again, is
/// then out of sequence for ever, and fails when its delivery times out.
public final class Leaders {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);

  private Leaders() {}

  /// Returns when each partition's leader answers.
  ///
  /// @param partitions how many the topic has
  /// @throws ExecutionException with Kafka's reason, if they do not within a minute
  public static void await(Admin admin, String topic, int partitions)
      throws ExecutionException, InterruptedException {
    await(admin, Map.of(topic, partitions));
  }

  /// Returns when the leader of each of these topics' partitions answers.
  ///
  /// @param topics how many partitions each has
  /// @throws ExecutionException with Kafka's reason, if they do not within a minute
  public static void await(Admin admin, Map<String, Integer> topics)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    topics.forEach((topic, partitions) -> addEnds(topic, partitions, ends));
    long begun = System.nanoTime();
    while (true) {
      try {
        // Kafka's own client logs an error where it asks leaders of a topic that is not known yet.
        admin.describeTopics(topics.keySet()).allTopicNames().get();
        admin.listOffsets(ends).all().get();
        return;
      } catch (ExecutionException e) {
        boolean isKnown = !(e.getCause() instanceof UnknownTopicOrPartitionException);
        if (isKnown || System.nanoTime() - begun > PATIENCE.toNanos()) throw e;
      }
      Thread.sleep(BETWEEN_ATTEMPTS);
    }
  }

  private static void addEnds(String topic, int partitions, Map<TopicPartition, OffsetSpec> ends) {
    for (int partition = 0; partition < partitions; partition++)
      ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
  }
}
