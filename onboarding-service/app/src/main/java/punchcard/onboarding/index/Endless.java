package punchcard.onboarding.index;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does one piece of work again and again on a thread of its own, and begins anew after a failure:
/// while PostgreSQL is away what it does waits, and nothing else does.
public final class Endless implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Endless.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration TIME_TO_STOP = Duration.ofSeconds(3);

  private final String name;
  private final Supplier<Work> work;
  private final Thread thread;
  private volatile boolean stopped;
  private volatile boolean works;

  /// What is done; used by one thread.
  public interface Work extends AutoCloseable {
    void begin() throws Exception;

    void once() throws Exception;

    @Override
    void close();
  }

  public Endless(String name, Supplier<Work> work) {
    this.name = name;
    this.work = work;
    this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /// Whether the last attempt succeeded.
  boolean works() {
    return works;
  }

  private void run() {
    while (!stopped) {
      try (Work attempt = work.get()) {
        attempt.begin();
        while (!stopped) {
          attempt.once();
          if (!works) log.info("{} works", name);
          works = true;
        }
      } catch (InterruptedException e) {
        stopped = true;
      } catch (Exception e) {
        if (!stopped) pause(e);
      }
    }
  }

  private void pause(Exception e) {
    if (works) log.warn("{} begins again: {}", name, e.getMessage());
    else log.debug("{} still fails", name, e);
    works = false;
    LockSupport.parkNanos(AFTER_FAILURE.toNanos());
  }

  /// Lets what is under way end, and interrupts it only if that takes long: a client that is
  /// interrupted cannot leave its group.
  @Override
  public void close() {
    stopped = true;
    LockSupport.unpark(thread);
    try {
      if (thread.isAlive() && !thread.join(TIME_TO_STOP)) thread.interrupt();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
