package punchcard.runtime;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/// Commits when it is worth a transaction:
/// - what somebody waits for, at once, and once for all that came with it: when the stream thread
///   has processed whatever its last poll brought, or for 20 ms. Behind each record, it would be a
///   transaction for each, and whoever comes last in a poll would wait for all;
/// - what nobody waits for, each 100 ms: so long a fact waits before others may read it;
/// - but while polls bring as much as they may, more waits behind what they bring, and it leaves
///   all else to the application's commit interval: a transaction costs the same however much it
///   commits.
///
/// What a timer writes waits for the commit interval, or for whatever is processed behind it.
///
/// It goes around each processor that has its records from a source, since a record is processed
/// when all processors behind that are done. The consumer tells what a poll has brought ([Polls]),
/// on the thread that goes on to process it. Where nobody tells, as in a test of a topology alone,
/// each record is a poll of its own.
public final class PromptCommit<K, V, L, W> implements Processor<K, V, L, W> {
  /// Of a poll that brings thousands, nobody waits for the end.
  private static final long LONGEST_NANOS = Duration.ofMillis(20).toNanos();

  private static final Duration PACE = Duration.ofMillis(100);

  /// How long a full poll tells that more waits: the next one comes sooner, if it does.
  private static final Duration TELLS = Duration.ofMillis(150);

  private static final ThreadLocal<Turn> TURN = ThreadLocal.withInitial(Turn::new);

  private final Processor<K, V, L, W> source;
  private final LongSupplier nanos;
  private ProcessorContext<L, W> context;
  private long processed;

  PromptCommit(Processor<K, V, L, W> source, LongSupplier nanos) {
    this.source = source;
    this.nanos = nanos;
  }

  /// Goes around such a processor.
  public static <K, V, L, W> ProcessorSupplier<K, V, L, W> behind(
      ProcessorSupplier<K, V, L, W> source) {
    return () -> new PromptCommit<>(source.get(), System::nanoTime);
  }

  /// Somebody waits for what this record has led to.
  public static void isWaitedFor() {
    TURN.get().isWaitedFor();
  }

  @Override
  public void init(ProcessorContext<L, W> context) {
    this.context = context;
    this.processed = TURN.get().committed;
    source.init(context);
    context.schedule(PACE, PunctuationType.WALL_CLOCK_TIME, _ -> commitRest());
  }

  @Override
  public void process(Record<K, V> record) {
    source.process(record);
    processed = nanos.getAsLong();
    boolean ends = context.recordMetadata().filter(TURN.get()::endsWith).isPresent();
    if (ends || TURN.get().isLongEnough(processed)) commit(processed);
  }

  /// What came last, with nothing behind it.
  private void commitRest() {
    long now = nanos.getAsLong();
    boolean isCommitted = processed - TURN.get().committed <= 0;
    if (!isCommitted && TURN.get().isLongEnough(now)) commit(now);
  }

  /// All tasks of the thread, with this one.
  private void commit(long now) {
    context.commit();
    TURN.get().committed = now;
  }

  @Override
  public void close() {
    source.close();
  }

  /// What a thread's last poll has brought and what is left of it.
  private static final class Turn {
    private final Map<TopicPartition, Long> last = new HashMap<>();
    private boolean isFull;
    private long begun = System.nanoTime();
    private boolean isWaitedFor;
    private long since;
    private long committed = System.nanoTime();

    void begin(ConsumerRecords<?, ?> records, int most, long now) {
      last.clear();
      for (TopicPartition partition : records.partitions())
        last.put(partition, records.records(partition).getLast().offset());
      isFull = records.count() >= most;
      begun = now;
    }

    void isWaitedFor() {
      if (!isWaitedFor) since = System.nanoTime();
      isWaitedFor = true;
    }

    /// Whether somebody waits, and this is the last that the poll has brought, or late enough.
    boolean endsWith(RecordMetadata record) {
      last.computeIfPresent(
          new TopicPartition(record.topic(), record.partition()),
          (_, offset) -> record.offset() < offset ? offset : null);
      boolean ends = isWaitedFor && (last.isEmpty() || System.nanoTime() - since >= LONGEST_NANOS);
      if (ends) isWaitedFor = false;
      return ends;
    }

    /// Whether the transaction is, for what nobody waits for.
    boolean isLongEnough(long now) {
      boolean moreWaits = isFull && now - begun < TELLS.toNanos();
      return !moreWaits && now - committed >= PACE.toNanos();
    }
  }

  /// Hears what each poll brings.
  public static final class Polls implements ConsumerInterceptor<byte[], byte[]> {
    private final LongSupplier nanos;
    private int most = ConsumerConfig.DEFAULT_MAX_POLL_RECORDS;

    public Polls() {
      this(System::nanoTime);
    }

    Polls(LongSupplier nanos) {
      this.nanos = nanos;
    }

    @Override
    public void configure(Map<String, ?> settings) {
      Object most = settings.get(ConsumerConfig.MAX_POLL_RECORDS_CONFIG);
      if (most != null) this.most = Integer.parseInt(most.toString());
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
      TURN.get().begin(records, most, nanos.getAsLong());
      return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {} // Transactions do that.

    @Override
    public void close() {} // It holds nothing.
  }
}
