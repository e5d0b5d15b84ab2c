package punchcard.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// How often a component may die before it is given up: five times within a minute.
final class RestartLimit {
  static final int DEATHS = 5;
  static final Duration WITHIN = Duration.ofMinutes(1);

  private final Deque<Instant> deaths = new ArrayDeque<>();

  /// Counts a death.
  ///
  /// @return whether to start it again
  boolean allowsAfterDeathAt(Instant now) {
    deaths.addLast(now);
    while (deaths.getFirst().isBefore(now.minus(WITHIN))) deaths.removeFirst();
    return deaths.size() < DEATHS;
  }
}
