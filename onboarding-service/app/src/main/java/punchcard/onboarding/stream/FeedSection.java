package punchcard.onboarding.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import punchcard.onboarding.gateway.FeedPlace;

/// What lies between a place in a feed and its end as it was when it was asked for, up to so many
/// records and some megabytes. Used by one thread.
final class FeedSection {
  private static final Duration ONE_POLL = Duration.ofMillis(100);
  private static final int ENOUGH_BYTES = 4 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Consumer<String, byte[]> consumer;
  private final int limit;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> begins;
  private final Map<TopicPartition, Long> ends;
  private final Map<TopicPartition, Long> next;
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
  private long bytes;

  /// @param after empty: from the beginning
  FeedSection(
      Consumer<String, byte[]> consumer,
      String topic,
      int partitions,
      Optional<FeedPlace> after,
      int limit) {
    this.consumer = consumer;
    this.limit = limit;
    this.partitions =
        IntStream.range(0, partitions).mapToObj(it -> new TopicPartition(topic, it)).toList();
    this.begins = consumer.beginningOffsets(this.partitions);
    this.ends = consumer.endOffsets(this.partitions);
    this.next = new HashMap<>(begins);
    after.ifPresent(place -> this.partitions.forEach(it -> next.put(it, offset(place, it))));
  }

  private static long offset(FeedPlace place, TopicPartition partition) {
    return place.next().get(partition.partition());
  }

  /// Whether something that comes next is not kept any more.
  boolean isGone() {
    return partitions.stream().anyMatch(it -> at(next, it) < at(begins, it));
  }

  /// Reads it.
  ///
  /// @throws TimeoutException if Kafka gives nothing for five seconds
  void read() {
    List<TopicPartition> behind = partitions.stream().filter(this::isBehind).toList();
    if (behind.isEmpty()) return;
    consumer.assign(behind);
    behind.forEach(it -> consumer.seek(it, at(next, it)));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (records.size() < limit
        && bytes < ENOUGH_BYTES
        && behind.stream().anyMatch(this::isBehind)) {
      if (System.nanoTime() > deadline) throw new TimeoutException("the feed is not read");
      take(consumer.poll(ONE_POLL), behind);
    }
  }

  private boolean isBehind(TopicPartition partition) {
    return at(next, partition) < at(ends, partition);
  }

  /// Where all of a partition is taken, its place is the consumer's position, which also passes
  /// the ends of transactions, that carry no record.
  private void take(ConsumerRecords<String, byte[]> polled, List<TopicPartition> behind) {
    for (TopicPartition partition : behind) {
      List<ConsumerRecord<String, byte[]>> found = polled.records(partition);
      int room = Math.min(found.size(), limit - records.size());
      records.addAll(found.subList(0, room));
      for (var record : found.subList(0, room)) bytes += record.serializedValueSize();
      if (room == found.size()) next.put(partition, consumer.position(partition));
      else next.put(partition, found.get(room).offset());
    }
  }

  List<ConsumerRecord<String, byte[]>> records() {
    return records;
  }

  /// Behind what was read.
  FeedPlace next() {
    return new FeedPlace(partitions.stream().map(it -> at(next, it)).toList());
  }

  private static long at(Map<TopicPartition, Long> offsets, TopicPartition partition) {
    return offsets.getOrDefault(partition, 0L);
  }
}
