package punchcard.onboarding.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import punchcard.events.Topics;
import punchcard.onboarding.consent.LogTimes;
import punchcard.runtime.ReadSettings;

/// Reads when the log got a record, where its place is known. One question at a time: only places
/// of the past are asked about here.
public final class LogTimesReader implements LogTimes, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration ONE_POLL = Duration.ofMillis(50);

  private final Map<String, Object> settings;
  private final InstantSource clock;
  private @Nullable Consumer<byte[], byte[]> consumer;

  public LogTimesReader(String kafka, InstantSource clock) {
    this.clock = clock;
    this.settings =
        ReadSettings.committed(kafka, Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1));
  }

  @Override
  public synchronized Optional<Instant> at(int partition, long offset) {
    try {
      Consumer<byte[], byte[]> reading = reading();
      TopicPartition place = new TopicPartition(Topics.MEMBER_EVENTS.name(), partition);
      long end = reading.endOffsets(List.of(place), PATIENCE).getOrDefault(place, 0L);
      return offset < end ? Optional.of(read(reading, place, offset, end)) : Optional.empty();
    } catch (KafkaException e) {
      close();
      throw e;
    }
  }

  /// At that place may lie the end of a transaction: then it is the time of what lies behind it, or
  /// now, if that has still to come.
  private Instant read(
      Consumer<byte[], byte[]> reading, TopicPartition place, long offset, long end) {
    reading.assign(List.of(place));
    reading.seek(place, offset);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (reading.position(place, PATIENCE) < end) {
      for (ConsumerRecord<byte[], byte[]> record : reading.poll(ONE_POLL))
        return Instant.ofEpochMilli(record.timestamp());
      if (System.nanoTime() > deadline) throw new TimeoutException(place + " is not read");
    }
    return clock.instant();
  }

  private Consumer<byte[], byte[]> reading() {
    Consumer<byte[], byte[]> known = consumer;
    if (known != null) return known;
    Consumer<byte[], byte[]> made =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer = made;
    return made;
  }

  @Override
  public synchronized void close() {
    if (consumer != null) consumer.close();
    consumer = null;
  }
}
