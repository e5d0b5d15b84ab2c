package punchcard.onboarding.stream;

import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import punchcard.runtime.ReadSettings;

/// A few consumers that all readings of feeds share, each used by one at a time: however many
/// partners ask, there are no more connections, and no more memory is used.
final class FeedConsumers implements AutoCloseable {
  private static final int MOST = 8;
  private static final int FETCH_BYTES = 4 << 20;
  private static final int API_MILLIS = 5_000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String kafka;
  private final Semaphore free = new Semaphore(MOST, true);
  private final Deque<Consumer<String, byte[]>> idle = new ConcurrentLinkedDeque<>();

  /// @param kafka bootstrap servers
  FeedConsumers(String kafka) {
    this.kafka = kafka;
  }

  /// Lends a consumer for one short piece of work. One with which it fails is thrown away.
  ///
  /// @throws TimeoutException if for five seconds none is free
  <T> T with(Function<Consumer<String, byte[]>, T> work) {
    acquire();
    try {
      Consumer<String, byte[]> consumer = borrow();
      boolean works = false;
      try {
        T result = work.apply(consumer);
        works = true;
        return result;
      } finally {
        if (works) idle.push(consumer);
        else consumer.close();
      }
    } finally {
      free.release();
    }
  }

  private void acquire() {
    try {
      if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
        throw new TimeoutException("all that read feeds are busy");
    } catch (InterruptedException e) {
      throw new InterruptException("interrupted before a feed was read", e);
    }
  }

  private Consumer<String, byte[]> borrow() {
    Consumer<String, byte[]> consumer = idle.poll();
    if (consumer != null) return consumer;
    return new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer());
  }

  /// Who has fallen behind is told so, and never set to another place.
  private Map<String, Object> settings() {
    return ReadSettings.committed(
        kafka,
        Map.of(
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_MILLIS,
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, API_MILLIS,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES));
  }

  @Override
  public void close() {
    for (Consumer<String, byte[]> consumer = idle.poll(); consumer != null; consumer = idle.poll())
      consumer.close();
  }
}
