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
/// - what somebody waits for, once for all that came with it: when the stream thread has processed
///   whatever its last poll brought, or 40 ms of it. Behind each record, it would be a transaction
///   for each, and whoever comes last in a poll would wait for all;
/// - but no sooner than 40 ms after the last commit, together with what comes until then. Meanwhile
///   the thread goes on to poll and to answer; behind a commit for each poll it would find only
///   what had come before the last one began;
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
  /// Between two commits that somebody waits for; and of a poll that brings thousands, nobody waits
  /// for the end.
  private static final long GATHERING_NANOS = Duration.ofMillis(40).toNanos();

  /// How often the thread looks, where nothing comes.
  static final Duration LOOK = Duration.ofMillis(20);

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
    TURN.get().isWaitedFor = true;
  }

  @Override
  public void init(ProcessorContext<L, W> context) {
    this.context = context;
    this.processed = TURN.get().committed;
    source.init(context);
    context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, _ -> commitRest());
  }

  @Override
  public void process(Record<K, V> record) {
    source.process(record);
    processed = nanos.getAsLong();
    context.recordMetadata().ifPresent(TURN.get()::pass);
    if (TURN.get().ends(processed)) commit(processed);
  }

  /// What came last, with nothing behind it. Streams commits only for a task that has processed
  /// something since.
  private void commitRest() {
    long now = nanos.getAsLong();
    boolean isCommitted = processed - TURN.get().committed <= 0;
    if (!isCommitted && TURN.get().ends(now)) commit(now);
  }

  /// All tasks of the thread, with this one.
  private void commit(long now) {
    context.commit();
    TURN.get().end(now);
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
    private long committed = System.nanoTime();

    void begin(ConsumerRecords<?, ?> records, int most, long now) {
      last.clear();
      for (TopicPartition partition : records.partitions())
        last.put(partition, records.records(partition).getLast().offset());
      isFull = records.count() >= most;
      begun = now;
    }

    /// This record is processed.
    void pass(RecordMetadata record) {
      last.computeIfPresent(
          new TopicPartition(record.topic(), record.partition()),
          (_, offset) -> record.offset() < offset ? offset : null);
    }

    /// Whether the transaction is long enough: for who waits, or for what nobody waits for.
    boolean ends(long now) {
      return isEnoughForWhoWaits(now) || isEnoughForOthers(now);
    }

    private boolean isEnoughForWhoWaits(long now) {
      boolean isProcessed = last.isEmpty() || now - begun >= GATHERING_NANOS;
      return isWaitedFor && isProcessed && now - committed >= GATHERING_NANOS;
    }

    private boolean isEnoughForOthers(long now) {
      boolean moreWaits = isFull && now - begun < TELLS.toNanos();
      return !moreWaits && now - committed >= PACE.toNanos();
    }

    void end(long now) {
      isWaitedFor = false;
      committed = now;
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
