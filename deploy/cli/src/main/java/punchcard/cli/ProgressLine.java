package punchcard.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Tells on one line how far a long work has come, at most ten times a second.
public final class ProgressLine {
  private static final long BETWEEN_NANOS = Duration.ofMillis(100).toNanos();
  private static final int WIDTH = 30;

  private final String what;
  private final String unit;
  private final PrintStream out;
  private final long begun = System.nanoTime();
  private long told = begun;

  /// @param unit of what is counted
  public ProgressLine(String what, String unit, PrintStream out) {
    this.what = what;
    this.unit = unit;
    this.out = out;
  }

  /// Tells it, unless it has just told.
  public void at(long done, long all) {
    long now = System.nanoTime();
    if (now - told < BETWEEN_NANOS) return;
    told = now;
    long left = done == 0 ? 0 : Math.round((now - begun) / 1e9 * (all - done) / done);
    int full = (int) (WIDTH * done / Math.max(1, all));
    out.printf(
        Locale.ROOT,
        "\r%s [%s%s] %3d %%, %s %,d of %,d, %d:%02d left ",
        what,
        "#".repeat(full),
        " ".repeat(WIDTH - full),
        100 * done / Math.max(1, all),
        unit,
        done,
        all,
        left / 60,
        left % 60);
  }

  public void end() {
    if (told != begun) out.println();
  }
}
