package punchcard.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Tells on one line how far the audit has come, how fast it is, and when it will be done; at most
/// ten times a second.
final class AuditProgress {
  private static final long BETWEEN_NANOS = Duration.ofMillis(100).toNanos();
  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean shown;
  private final long all;
  private final long begun = System.nanoTime();
  private long told = begun;

  /// @param shown whether anybody looks
  /// @param all in the log's offsets, which count the marks of transactions, too
  AuditProgress(PrintStream out, boolean shown, long all) {
    this.out = out;
    this.shown = shown;
    this.all = Math.max(1, all);
  }

  /// So far it has come.
  ///
  /// @param entries how many were examined
  void at(long done, long entries) {
    long now = System.nanoTime();
    if (!shown || now - told < BETWEEN_NANOS) return;
    told = now;
    out.print("\r" + line(done, entries, Duration.ofNanos(now - begun)));
    out.flush();
  }

  String line(long done, long entries, Duration since) {
    int full = (int) (WIDTH * done / all);
    double seconds = since.toNanos() / 1e9;
    long left = done == 0 ? 0 : Math.round(seconds * (all - done) / done);
    return String.format(
        Locale.ROOT,
        "audit [%s%s] %3d %%  %,d entries, %,.0f entries/s, %d:%02d left ",
        "#".repeat(full),
        " ".repeat(WIDTH - full),
        100 * done / all,
        entries,
        entries / seconds,
        left / 60,
        left % 60);
  }

  void end() {
    if (told != begun) out.println();
  }

  Duration took() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
