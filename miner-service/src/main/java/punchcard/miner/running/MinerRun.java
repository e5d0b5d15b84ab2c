package punchcard.miner.running;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.miner.Miner;
import punchcard.miner.reporting.Catalogue;
import punchcard.miner.reporting.Database;
import punchcard.miner.reporting.Offsets;
import punchcard.miner.reporting.Version;
import punchcard.miner.reporting.Version.Stage;

/// Fills one version of one miner's tables for as long as it is wanted, in a thread of its own.
/// What may pass it tries again; what will not pass stops it, and only it.
final class MinerRun<V extends SpecificRecord> {
  private static final Logger log = LoggerFactory.getLogger(MinerRun.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration WHILE_FOLLOWING = Duration.ofMillis(20);

  private final Miner<V> miner;
  private final LogConsumers consumers;
  private final AvroCodec<V> codec;
  private final Database database;
  private final Counter records;
  private final Counter failures;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;

  private volatile Version version;
  private volatile RunState state = new RunState.Starting();
  private volatile @Nullable Mining<V> mining;
  private Duration pause = FIRST_PAUSE;

  MinerRun(
      Miner<V> miner,
      Version version,
      LogConsumers consumers,
      SchemaRegistry registry,
      Database database,
      MeterRegistry meters) {
    this.miner = miner;
    this.version = version;
    this.consumers = consumers;
    this.codec = new AvroCodec<>(miner.log(), registry);
    this.database = database;
    this.records = meters.counter("punchcard.miner.records", "miner", miner.name());
    this.failures = meters.counter("punchcard.miner.failures", "miner", miner.name());
    this.thread = Thread.ofPlatform().name(version.schema()).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  Version version() {
    return version;
  }

  RunState state() {
    return state;
  }

  /// Tells it of its version's new stage.
  void become(Version sameVersion) {
    version = sameVersion;
  }

  /// Stops it and returns when it has stopped; what it wrote stays.
  void stop() throws InterruptedException {
    stopped.countDown();
    Mining<V> current = mining;
    if (current != null) current.wakeUp();
    thread.join();
  }

  private boolean isWanted() {
    return stopped.getCount() > 0;
  }

  private void run() {
    while (isWanted() && !(state instanceof RunState.Failed)) {
      try {
        mine();
      } catch (WakeupException e) {
        log.debug("{} is told to stop", version.schema(), e);
      } catch (SQLException | RuntimeException | Error e) {
        takeNote(e);
      }
    }
    if (!(state instanceof RunState.Failed)) state = new RunState.Stopped();
  }

  private void mine() throws SQLException {
    Mining<V> current =
        new Mining<>(
            miner, version, consumers.open(version), codec, database, this::limit, this::assigned);
    mining = current;
    try (current) {
      while (isWanted()) {
        int read = current.readOn();
        records.increment(read);
        if (read > 0) pause = FIRST_PAUSE;
        else if (follows()) await(WHILE_FOLLOWING);
      }
    } finally {
      mining = null;
    }
  }

  private void assigned() {
    if (!(state instanceof RunState.Running))
      log.info("{} reads {}", version.schema(), miner.log().name());
    state = new RunState.Running();
  }

  private boolean follows() {
    return version.stage() == Stage.BUILDING;
  }

  /// A version that is being built follows the live one and never overtakes it, so that both come
  /// to the same position, where they can be compared and swapped.
  private @Nullable Map<Integer, Long> limit() throws SQLException {
    if (!follows()) return null;
    return database.inSnapshot(
        connection -> {
          Version live = new Catalogue(connection).find(miner.name(), Stage.LIVE).orElseThrow();
          return new Offsets(live).all(connection);
        });
  }

  private void takeNote(Throwable failure) {
    failures.increment();
    if (!Failures.mayPass(failure)) {
      log.error("{} has stopped: this will not pass by itself", version.schema(), failure);
      state = new RunState.Failed(Failures.reason(failure));
      return;
    }
    if (!(state instanceof RunState.Retrying))
      log.warn("{} tries again: {}", version.schema(), Failures.reason(failure));
    state = new RunState.Retrying(Failures.reason(failure));
    await(pause);
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  /// Waits, but not when it is told to stop.
  private void await(Duration time) {
    try {
      if (stopped.await(time.toNanos(), TimeUnit.NANOSECONDS)) log.debug("told to stop");
    } catch (InterruptedException e) {
      stopped.countDown();
      Thread.currentThread().interrupt();
    }
  }
}
