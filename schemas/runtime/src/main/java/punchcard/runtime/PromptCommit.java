package punchcard.runtime;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
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

/// Commits as soon as what somebody waits for is done, and once for all that came with it: when the
/// stream thread has processed whatever its last poll brought, or for 20 ms. To commit behind each
/// record would be a transaction for each, and whoever comes last in a poll would wait for all.
///
/// It goes around each processor that has its records from a source, since a record is processed
/// when all processors behind that are done. The consumer tells what a poll has brought ([Polls]),
/// on the thread that goes on to process it. Where nobody tells, as in a test of a topology alone,
/// each record is a poll of its own.
public final class PromptCommit<K, V, L, W> implements Processor<K, V, L, W> {
  /// Of a poll that brings thousands, nobody waits for the end.
  private static final long LONGEST_NANOS = Duration.ofMillis(20).toNanos();

  /// How long a fact waits at most, where no backlog is, before others may read it.
  private static final Duration PACE = Duration.ofMillis(100);

  private static final ThreadLocal<Turn> TURN = ThreadLocal.withInitial(Turn::new);

  private final Processor<K, V, L, W> source;
  private final BooleanSupplier mayWait;
  private final LongSupplier nanos;
  private ProcessorContext<L, W> context;
  private long processed;

  PromptCommit(Processor<K, V, L, W> source, BooleanSupplier mayWait, LongSupplier nanos) {
    this.source = source;
    this.mayWait = mayWait;
    this.nanos = nanos;
  }

  /// What nobody waits for, it leaves to the application's commit interval.
  public static <K, V, L, W> ProcessorSupplier<K, V, L, W> behind(
      ProcessorSupplier<K, V, L, W> source) {
    return () -> new PromptCommit<>(source.get(), () -> true, System::nanoTime);
  }

  /// What nobody waits for, it commits each 100 ms, and leaves to the commit interval while there
  /// is a backlog.
  public static <K, V, L, W> ProcessorSupplier<K, V, L, W> behind(
      ProcessorSupplier<K, V, L, W> source, Backlog backlog) {
    return () -> new PromptCommit<>(source.get(), backlog::isThere, System::nanoTime);
  }

  /// Somebody waits for what this record has led to.
  public static void isWaitedFor() {
    TURN.get().isWaitedFor();
  }

  @Override
  public void init(ProcessorContext<L, W> context) {
    this.context = context;
    source.init(context);
    context.schedule(PACE, PunctuationType.WALL_CLOCK_TIME, _ -> commitRest());
  }

  @Override
  public void process(Record<K, V> record) {
    source.process(record);
    processed = nanos.getAsLong();
    boolean ends = context.recordMetadata().filter(TURN.get()::endsWith).isPresent();
    if (ends || isDue()) commit();
  }

  /// What came last, with nothing behind it.
  private void commitRest() {
    boolean isCommitted = processed - TURN.get().committed <= 0;
    if (!isCommitted && isDue()) commit();
  }

  private boolean isDue() {
    return !mayWait.getAsBoolean() && nanos.getAsLong() - TURN.get().committed >= PACE.toNanos();
  }

  /// All tasks of the thread, with this one.
  private void commit() {
    context.commit();
    TURN.get().committed = nanos.getAsLong();
  }

  @Override
  public void close() {
    source.close();
  }

  /// What a thread's last poll has brought and what is left of it.
  private static final class Turn {
    private final Map<TopicPartition, Long> last = new HashMap<>();
    private boolean isWaitedFor;
    private long since;
    private long committed = System.nanoTime();

    void begin(ConsumerRecords<?, ?> records) {
      last.clear();
      for (TopicPartition partition : records.partitions())
        last.put(partition, records.records(partition).getLast().offset());
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
  }

  /// Hears what each poll brings.
  public static final class Polls implements ConsumerInterceptor<byte[], byte[]> {
    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
      TURN.get().begin(records);
      return records;
    }

    @Override
    public void configure(Map<String, ?> settings) {} // It has none.

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {} // Transactions do that.

    @Override
    public void close() {} // It holds nothing.
  }
}
