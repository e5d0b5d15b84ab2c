package punchcard.miner.running;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.discovery.event.ServiceReadyEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;
import punchcard.miner.Miner;
import punchcard.miner.reporting.Catalogue;
import punchcard.miner.reporting.Database;
import punchcard.miner.reporting.Reporting;
import punchcard.miner.reporting.Swap;
import punchcard.miner.reporting.Swap.Outcome;
import punchcard.miner.reporting.Version;
import punchcard.miner.reporting.Version.Stage;
import punchcard.runtime.Prerequisites;

/// Keeps running what the catalogue of versions says: one run for each version that is live or
/// being built. It looks twice a second, so that an order given to one instance reaches all.
@Singleton
final class Supervisor implements ApplicationEventListener<ServiceReadyEvent> {
  private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final Duration BETWEEN_SWAPS = Duration.ofSeconds(20);

  private final Reporting reporting;
  private final Database database;
  private final Swap swap;
  private final Prerequisites prerequisites;
  private final LogConsumers consumers;
  private final SchemaRegistry registry;
  private final MeterRegistry meters;
  private final Map<String, MinerRun<?>> runs = new ConcurrentHashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread thread;
  private long noSwapBefore = System.nanoTime();

  Supervisor(
      Reporting reporting,
      Database database,
      Swap swap,
      Prerequisites prerequisites,
      LogConsumers consumers,
      SchemaRegistry registry,
      MeterRegistry meters) {
    this.reporting = reporting;
    this.database = database;
    this.swap = swap;
    this.prerequisites = prerequisites;
    this.consumers = consumers;
    this.registry = registry;
    this.meters = meters;
  }

  /// How the version is doing in this instance; empty if it is not run here.
  Optional<RunState> stateOf(Version version) {
    return Optional.ofNullable(runs.get(version.schema())).map(MinerRun::state);
  }

  /// How each live version is doing here, by schema; empty until the first look.
  Map<String, RunState> live() {
    Map<String, RunState> states = new TreeMap<>();
    for (MinerRun<?> run : runs.values())
      if (run.version().stage() == Stage.LIVE) states.put(run.version().schema(), run.state());
    return states;
  }

  @Override
  public void onApplicationEvent(ServiceReadyEvent event) {
    thread = Thread.ofPlatform().name("supervisor").start(this::supervise);
  }

  private void supervise() {
    try {
      prerequisites.await(logs());
      untilDone(reporting::prepare);
      while (!stopped.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) untilDone(this::look);
    } catch (InterruptedException e) {
      log.debug("told to stop", e);
      Thread.currentThread().interrupt();
    }
  }

  private List<Topic<?>> logs() {
    List<Topic<?>> logs = new ArrayList<>();
    for (Miner<?> miner : reporting.miners())
      if (!logs.contains(miner.log())) logs.add(miner.log());
    return logs;
  }

  /// One step, which may need the database to come back first.
  @FunctionalInterface
  private interface Step {
    void take() throws SQLException, InterruptedException;
  }

  private void untilDone(Step step) throws InterruptedException {
    String told = "";
    do {
      try {
        step.take();
        return;
      } catch (SQLException e) {
        String reason = Failures.reason(e);
        if (!reason.equals(told)) log.warn("the reporting database: {}", reason);
        told = reason;
      }
    } while (!stopped.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void look() throws SQLException, InterruptedException {
    List<Version> versions =
        database.inSnapshot(connection -> new Catalogue(connection).versions());
    for (Version version : versions)
      if (version.stage() == Stage.RETIRED) stop(version);
      else codeFor(version).ifPresent(miner -> keepRunning(miner, version));
    for (Version version : versions)
      if (version.stage() == Stage.BUILDING && System.nanoTime() - noSwapBefore >= 0)
        for (Miner<?> miner : codeFor(version).stream().toList()) swap(version, miner);
  }

  private void swap(Version version, Miner<?> miner) throws SQLException {
    // An attempt stops the live version for a while: not again at once, when it was for nothing.
    if (swap.attempt(version, miner) == Outcome.DID_NOT_CATCH_UP)
      noSwapBefore = System.nanoTime() + BETWEEN_SWAPS.toNanos();
  }

  private Optional<Miner<?>> codeFor(Version version) {
    return reporting.miners().stream().filter(version::isFor).findFirst();
  }

  private void keepRunning(Miner<?> miner, Version version) {
    MinerRun<?> running = runs.get(version.schema());
    if (running != null) {
      running.become(version);
      return;
    }
    MinerRun<?> run = new MinerRun<>(miner, version, consumers, registry, database, meters);
    runs.put(version.schema(), run);
    run.start();
  }

  private void stop(Version version) throws InterruptedException {
    MinerRun<?> run = runs.remove(version.schema());
    if (run != null) run.stop();
  }

  /// Stops all runs, each between two batches.
  @PreDestroy
  void close() throws InterruptedException {
    stopped.countDown();
    if (thread != null) {
      thread.interrupt();
      thread.join();
    }
    for (MinerRun<?> run : runs.values()) run.stop();
  }
}
