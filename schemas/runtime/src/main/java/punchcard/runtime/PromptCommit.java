package punchcard.runtime;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/// Commits as soon as what somebody waits for is done, and once for all that came with it: when the
/// stream thread has processed whatever its last poll brought, or for 20 ms. To commit behind each
/// record would be a transaction for each, and whoever comes last in a poll would wait for all.
///
/// The consumer tells what a poll has brought ([Polls]), on the thread that goes on to process it.
/// Where nobody tells, as in a test of a topology alone, each record is a poll of its own.
public final class PromptCommit {
  /// Of a poll that brings thousands, nobody waits for the end.
  private static final long LONGEST_NANOS = 20_000_000;

  private static final ThreadLocal<Poll> POLL = ThreadLocal.withInitial(Poll::new);

  private final ProcessorContext<?, ?> context;

  /// For one processor.
  public PromptCommit(ProcessorContext<?, ?> context) {
    this.context = context;
  }

  /// Somebody waits for what this record has led to.
  public static void isWaitedFor() {
    POLL.get().isWaitedFor();
  }

  /// The record at hand is processed, by all processors behind the one that has it from its source.
  /// Whatever reads a source of the same consumer has to say so: where it does not, who waits does
  /// so until the next poll, or until the task commits anyway.
  public void processed() {
    if (context.recordMetadata().filter(POLL.get()::endsWith).isPresent()) context.commit();
  }

  /// What a thread's last poll has brought and what is left of it.
  private static final class Poll {
    private final Map<TopicPartition, Long> last = new HashMap<>();
    private boolean isWaitedFor;
    private long since;

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
      POLL.get().begin(records);
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
