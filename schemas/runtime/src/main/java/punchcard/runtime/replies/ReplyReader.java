package punchcard.runtime.replies;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;

/// Reads this instance's own partition of a topic of replies and wakes who waits. It reads only
/// what is committed: an answer is heard when the log has what it speaks of.
///
/// @param <R> the topic's records
/// @param <A> the answers that they are
final class ReplyReader<R extends SpecificRecord, A> implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(ReplyReader.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration BEFORE_AGAIN = Duration.ofSeconds(1);

  private final Map<String, Object> settings;
  private final TopicPartition partition;
  private final AvroCodec<R> codec;
  private final Function<R, A> reading;
  private final WaitingCallers<A> callers;
  private volatile boolean closed;
  private volatile boolean isReading;

  /// @param partition of this instance alone
  /// @param look how long it waits before it looks again: the broker wakes whoever waits at once
  ///     for a record, and late for the end of a transaction
  /// @param reading makes an answer of a record
  ReplyReader(
      String kafka,
      Topic<R> topic,
      int partition,
      SchemaRegistry registry,
      Duration look,
      Function<R, A> reading,
      WaitingCallers<A> callers) {
    this.settings = settings(kafka, look);
    this.partition = new TopicPartition(topic.name(), partition);
    this.codec = new AvroCodec<>(topic, registry);
    this.reading = reading;
    this.callers = callers;
  }

  private static Map<String, Object> settings(String kafka, Duration look) {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        kafka,
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed",
        // Offsets are kept nowhere: whoever waited before a restart is gone.
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "latest",
        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
        Math.toIntExact(look.toMillis()));
  }

  /// Whether answers to requests sent from now on will be heard.
  boolean isReading() {
    return isReading;
  }

  @Override
  public void run() {
    try {
      while (!closed) read();
    } finally {
      isReading = false;
    }
  }

  private void read() {
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToEnd(List.of(partition));
      // Asking for the position fixes it, before the first request is taken.
      log.info("answers are read from {}@{}", partition, consumer.position(partition));
      isReading = true;
      while (!closed) consumer.poll(POLL).forEach(this::hear);
    } catch (KafkaException e) {
      isReading = false;
      log.warn("answers cannot be read; beginning again at the end", e);
      LockSupport.parkNanos(BEFORE_AGAIN.toNanos());
    }
  }

  private void hear(ConsumerRecord<String, byte[]> reply) {
    if (!callers.isWaiting(reply.key())) return;
    try {
      R record = codec.read(reply.value(), reply.timestamp());
      callers.answer(reply.key(), reading.apply(record));
    } catch (RuntimeException e) { // Whatever is wrong with one answer, the others are heard.
      log.error("the answer at {}@{} cannot be read", partition, reply.offset(), e);
      callers.fail(reply.key(), e);
    }
  }

  /// Ends the reading within one poll.
  void close() {
    closed = true;
  }
}
