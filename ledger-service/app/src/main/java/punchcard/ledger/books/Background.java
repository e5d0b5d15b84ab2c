package punchcard.ledger.books;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does a piece of work again and again on a thread of its own, beside the stream and whoever asks
/// over HTTP. What fails is told, counted and begun again: an account that cannot be worked out
/// holds nobody up who spends points.
public final class Background implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Background.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration TIME_TO_STOP = Duration.ofSeconds(10);

  private final String name;
  private final Runnable work;
  private final Runnable afterwards;
  private final Counter failures;
  private final ScheduledExecutorService thread;
  private volatile @Nullable RuntimeException failure;

  /// @param name of the work, for its thread, its health and its metric
  /// @param work one round of it; it returns when there is nothing more to do now
  /// @param afterwards lets go of what the work has used, once it has stopped
  public Background(String name, Runnable work, Runnable afterwards, MeterRegistry meters) {
    this.name = name;
    this.work = work;
    this.afterwards = afterwards;
    this.failures = meters.counter("punchcard.books.failures", "work", name);
    this.thread =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).factory());
  }

  /// Begins, and goes on until it is closed.
  public void start() {
    var _ = thread.scheduleWithFixedDelay(this::round, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      work.run();
      failure = null;
    } catch (RuntimeException e) {
      if (thread.isShutdown()) return;
      failure = e;
      failures.increment();
      log.warn("{} failed and is begun again", name, e);
    }
  }

  /// As in `period-reports`.
  public String name() {
    return name;
  }

  /// Why the last round failed; empty if it did not.
  public Optional<String> failure() {
    return Optional.ofNullable(failure).map(RuntimeException::toString);
  }

  /// Interrupts the round that is under way, and waits for its end. What was not committed is
  /// aborted, and somebody begins it again.
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(TIME_TO_STOP.toMillis(), TimeUnit.MILLISECONDS))
        log.warn("{} does not stop", name);
      else afterwards.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
