package punchcard.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Says what is going on, with the seconds since the start; more than once a second only for news.
final class Progress {
  private final PrintStream out;
  private final long start = System.nanoTime();
  private long lastCount;

  Progress(PrintStream out) {
    this.out = out;
  }

  void say(String format, Object... values) {
    out.printf(
        Locale.ROOT, "%6.1f s  %s%n", elapsedSeconds(), String.format(Locale.ROOT, format, values));
  }

  /// Says how far a long count has come, once a second.
  void count(String what, long done, long of) {
    long second = Duration.ofNanos(System.nanoTime()).toSeconds();
    if (second == lastCount) return;
    lastCount = second;
    say("%s: %,d of %,d", what, done, of);
  }

  private double elapsedSeconds() {
    return (System.nanoTime() - start) / 1e9;
  }
}
