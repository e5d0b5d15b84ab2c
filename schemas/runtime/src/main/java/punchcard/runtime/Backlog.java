package punchcard.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;

/// Lets work for which others wait go first where processors are few: while its consumer's polls
/// bring as much as a poll may, more waits behind them, and what else runs in the process rests
/// seven times as long as it works. So nothing waits for ever, and whoever is behind after a burst
/// catches up behind it.
public final class Backlog {
  /// How long a full poll counts.
  private static final Duration REMEMBERED = Duration.ofMillis(500);

  private static final int RESTS = 7;
  private static final Duration SHORTEST_WORK = Duration.ofMillis(2);
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);

  /// How often who rests asks whether there is still what it rests for.
  private static final Duration LOOKS_UP = Duration.ofMillis(100);

  private static final String SETTING = "punchcard.backlog";

  private final LongSupplier nanos;
  private final LongConsumer rest;
  private final ThreadLocal<Long> worksSince;
  private volatile long until;

  public Backlog() {
    this(System::nanoTime, LockSupport::parkNanos);
  }

  /// @param rest for so many nanoseconds
  Backlog(LongSupplier nanos, LongConsumer rest) {
    this.nanos = nanos;
    this.rest = rest;
    this.worksSince = ThreadLocal.withInitial(nanos::getAsLong);
    this.until = nanos.getAsLong();
  }

  /// Has the consumers of this application tell of their polls.
  ///
  /// @param properties of Kafka Streams, as [StreamsSettings] makes them
  public void watch(Properties properties) {
    String interceptors =
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG);
    properties.merge(interceptors, Polls.class.getName(), (before, added) -> before + "," + added);
    properties.put(StreamsConfig.mainConsumerPrefix(SETTING), this);
  }

  /// To be called by what can wait, between two pieces of its work: rests while there is a backlog,
  /// for five seconds at most.
  public void giveWay() {
    long now = nanos.getAsLong();
    long worked = now - worksSince.get();
    if (!isThereAt(now)) worksSince.set(now);
    else if (worked >= SHORTEST_WORK.toNanos()) {
      rest(now, Math.min(RESTS * worked, LONGEST_REST.toNanos()));
      worksSince.set(nanos.getAsLong());
    }
  }

  private void rest(long begun, long time) {
    long now = begun;
    while (now - begun < time && isThereAt(now) && !Thread.currentThread().isInterrupted()) {
      rest.accept(Math.min(time - (now - begun), LOOKS_UP.toNanos()));
      now = nanos.getAsLong();
    }
  }

  private boolean isThereAt(long now) {
    return until - now > 0;
  }

  private void polled(int records, int most) {
    if (records >= most) until = nanos.getAsLong() + REMEMBERED.toNanos();
  }

  /// Hears what each poll brings.
  public static final class Polls implements ConsumerInterceptor<byte[], byte[]> {
    private Backlog backlog = new Backlog();
    private int most = ConsumerConfig.DEFAULT_MAX_POLL_RECORDS;

    @Override
    public void configure(Map<String, ?> settings) {
      backlog = (Backlog) Objects.requireNonNull(settings.get(SETTING), SETTING);
      Object most = settings.get(ConsumerConfig.MAX_POLL_RECORDS_CONFIG);
      if (most != null) this.most = Integer.parseInt(most.toString());
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
      backlog.polled(records.count(), most);
      return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {} // Transactions do that.

    @Override
    public void close() {} // It holds nothing.
  }
}
