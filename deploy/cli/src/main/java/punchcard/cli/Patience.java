package punchcard.cli;

import java.time.Duration;

/// Waits for others as long as they go on. When they have not for a while, it says so instead of
/// hanging without a word.
final class Patience {
  private final Duration limit;
  private long best;
  private long since = System.nanoTime();

  /// @param limit how long nothing may move
  Patience(Duration limit) {
    this.limit = limit;
  }

  /// Takes note of how far they have come.
  ///
  /// @param complaint what to say when they do not go on
  /// @throws IllegalStateException if they have not for too long
  void see(long done, String complaint) {
    if (done > best) {
      best = done;
      since = System.nanoTime();
    } else if (System.nanoTime() - since > limit.toNanos())
      throw new IllegalStateException(complaint);
  }
}
