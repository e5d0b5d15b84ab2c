package punchcard.cli.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import punchcard.avro.LedgerEntry;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.cli.LogOptions;
import punchcard.cli.ProgressLine;
import punchcard.cli.TopicReader;
import punchcard.events.Topics;
import punchcard.rules.replay.DryRun;

/// Reads the log and the journal for a dry run, up to where they are when it begins: each
/// partition whole, as many at a time as there are processors.
final class ReadLogs {
  private final LogOptions log;
  private final Supplier<DryRun> fresh;
  private final ProgressLine progress;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicLong done = new AtomicLong();
  private final List<Position> ends = new ArrayList<>();

  /// @param fresh makes one for each thread
  ReadLogs(LogOptions log, Supplier<DryRun> fresh, ProgressLine progress) {
    this.log = log;
    this.fresh = fresh;
    this.progress = progress;
  }

  /// What it comes to in all partitions.
  DryRun run() {
    int threads = Runtime.getRuntime().availableProcessors();
    DryRun all = fresh.get();
    try (ExecutorService readers = Executors.newFixedThreadPool(threads)) {
      List<Callable<DryRun>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) tasks.add(this::some);
      for (Future<DryRun> some : readers.invokeAll(tasks)) all.add(some.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) throw failure;
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    progress.end();
    return all;
  }

  /// The first position of each partition of the log that was not read.
  List<Position> ends() {
    return ends;
  }

  private DryRun some() {
    DryRun some = fresh.get();
    try (var events = TopicReader.of(Topics.MEMBER_EVENTS, log.kafka(), log.registry());
        var entries = TopicReader.of(Topics.LEDGER_ENTRIES, log.kafka(), log.registry())) {
      int[] partitions = events.partitions().toArray();
      for (int i = next.getAndIncrement(); i < partitions.length; i = next.getAndIncrement())
        partition(partitions[i], some.next(), events, entries);
    }
    return some;
  }

  private void partition(
      int partition,
      DryRun.OfPartition run,
      TopicReader<MemberEvent> events,
      TopicReader<LedgerEntry> entries) {
    long all = events.end() + entries.end();
    AtomicLong before = new AtomicLong();
    events.read(
        partition,
        record ->
            run.take(
                record.value(), new Position(record.topic(), record.partition(), record.offset())),
        offset -> tell(offset - before.getAndSet(offset), all));
    before.set(0);
    entries.read(
        partition,
        record -> run.take(record.value()),
        offset -> tell(offset - before.getAndSet(offset), all));
    run.replay();
    synchronized (ends) {
      ends.add(new Position(Topics.MEMBER_EVENTS.name(), partition, events.end(partition)));
    }
  }

  private void tell(long more, long all) {
    long far = done.addAndGet(more);
    synchronized (progress) {
      progress.at(far, all);
    }
  }
}
