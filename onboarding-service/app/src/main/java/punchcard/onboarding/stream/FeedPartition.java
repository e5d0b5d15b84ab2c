package punchcard.onboarding.stream;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;

/// Feeds are partitioned like the log, so that what concerns no single member has its place before
/// and behind what does.
record FeedPartition() implements StreamPartitioner<String, ToFeed> {
  @Override
  public Optional<Set<Integer>> partitions(String topic, String key, ToFeed to, int partitions) {
    return Optional.of(Set.of(to.partition()));
  }
}
