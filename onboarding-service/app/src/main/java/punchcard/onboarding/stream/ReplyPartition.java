package punchcard.onboarding.stream;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;

/// The partition of `onboarding-replies` that the caller reads.
record ReplyPartition() implements StreamPartitioner<String, AddressedReply> {
  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String key, AddressedReply to, int partitions) {
    return Optional.of(Set.of(to.partition()));
  }
}
