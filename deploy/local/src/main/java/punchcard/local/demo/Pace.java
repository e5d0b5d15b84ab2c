package punchcard.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Holds the partners back while the system is behind. Tills and turnstiles do not wait for a year
/// and then tell everything at once: so what is in flight is bounded, and so is the time from
/// publishing to posted.
final class Pace {
  /// Some seconds of work for a system that has just been started.
  static final long MOST_IN_FLIGHT = 5_000;

  private static final int BETWEEN_LOOKS = 500;
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Backlog backlog;
  private final List<String> partners;
  private final AtomicLong events = new AtomicLong();

  /// @param partners whose events count
  Pace(Backlog backlog, List<String> partners) {
    this.backlog = backlog;
    this.partners = partners;
  }

  /// Asked before each event; waits while more than the bound is in flight.
  void await() {
    if (events.incrementAndGet() % BETWEEN_LOOKS != 0) return;
    while (backlog.inFlight(partners) > MOST_IN_FLIGHT) LockSupport.parkNanos(PAUSE.toNanos());
  }
}
