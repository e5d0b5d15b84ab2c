package punchcard.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.RejectedEvent;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;

/// Follows what admission makes of the rows of one file: waits until it has decided on all of them,
/// and remembers those that it has rejected.
final class AdmissionOfRows implements AutoCloseable {
  /// The name under which admission commits how far it has come.
  private static final String ADMISSION = "onboarding";

  private static final Duration ONE_POLL = Duration.ofMillis(100);
  private static final String COMPLAINT =
      "All is sent, but admission does not go on: does onboarding run? Import the file again when"
          + " it does.";

  private final Admin admin;
  private final Consumer<byte[], RejectedEvent> rejections;
  private final String file;
  private final NavigableMap<Integer, String> rejected = new TreeMap<>();
  private final Map<String, String> reasons = new HashMap<>();

  /// Begins at the present end of what was rejected.
  ///
  /// @param where a Kafka client's settings
  /// @param file what the names of its events begin with
  AdmissionOfRows(Map<String, Object> where, SchemaRegistry registry, String file) {
    this.admin = Admin.create(where);
    this.rejections =
        new KafkaConsumer<>(
            Following.settings(where),
            new ByteArrayDeserializer(),
            new AvroCodec<>(Topics.REJECTED_EVENTS, registry));
    this.file = file;
    List<TopicPartition> partitions =
        Following.partitions(rejections, Topics.REJECTED_EVENTS.name());
    rejections.assign(partitions);
    rejections.seekToEnd(partitions);
    partitions.forEach(rejections::position);
  }

  /// Waits until admission has decided on all that was sent.
  ///
  /// @param sent the last offset of what was sent, by partition
  /// @return why rows were rejected, by line
  /// @throws IllegalStateException if admission does not go on
  NavigableMap<Integer, String> await(
      Map<TopicPartition, Long> sent, Patience patience, ProgressLine progress) {
    long all = sum(sent) + sent.size();
    for (long done = decided(sent); done < all; done = decided(sent)) {
      patience.see(done, COMPLAINT);
      readOn(ONE_POLL);
      progress.at(done, all);
    }
    progress.end();
    readToEnd();
    return rejected;
  }

  /// Up to which offsets admission has come, all partitions together.
  private long decided(Map<TopicPartition, Long> sent) {
    Map<TopicPartition, OffsetAndMetadata> committed =
        Following.answer(admin.listConsumerGroupOffsets(ADMISSION).partitionsToOffsetAndMetadata());
    return sent.entrySet().stream()
        .mapToLong(last -> Math.min(last.getValue() + 1, offset(committed.get(last.getKey()))))
        .sum();
  }

  private static long offset(@Nullable OffsetAndMetadata committed) {
    return committed == null ? 0 : committed.offset();
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }

  /// What is decided may be about to be committed: the end is that of all that is written.
  private void readToEnd() {
    Map<TopicPartition, OffsetSpec> latest =
        rejections.assignment().stream()
            .collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest()));
    Following.answer(admin.listOffsets(latest).all())
        .forEach(
            (partition, end) -> {
              while (rejections.position(partition) < end.offset()) readOn(ONE_POLL);
            });
  }

  /// Why rows were rejected until now, by line; waits for nothing.
  NavigableMap<Integer, String> rejectedSoFar() {
    readOn(Duration.ZERO);
    return rejected;
  }

  private void readOn(Duration atMost) {
    for (ConsumerRecord<byte[], RejectedEvent> read : rejections.poll(atMost))
      line(read.value())
          .ifPresent(
              line -> {
                String reason = read.value().getReason() + ": " + read.value().getDetail();
                rejected.put(line, reasons.computeIfAbsent(reason, same -> same));
              });
  }

  /// The line that the rejected record was made of, if it is of this file.
  private Optional<Integer> line(RejectedEvent rejection) {
    String id = rejection.getEventId();
    if (id == null || !id.startsWith(file + ":")) return Optional.empty();
    try {
      return Optional.of(Integer.valueOf(id.substring(file.length() + 1)));
    } catch (NumberFormatException e) {
      return Optional.empty(); // it is somebody else's
    }
  }

  @Override
  public void close() {
    rejections.close();
    admin.close();
  }
}
