package punchcard.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Tells what happens, line by line, each with the seconds since the beginning.
public final class Progress {
  private final PrintStream out;
  private final Instant begun = Instant.now();

  private Progress(PrintStream out) {
    this.out = out;
  }

  /// Prints to a stream, from now.
  public static Progress to(PrintStream out) {
    return new Progress(out);
  }

  /// Prints one line.
  public void line(String text) {
    out.printf("%7s  %s%n", seconds(elapsed()), text);
    out.flush();
  }

  /// The time since the beginning.
  public Duration elapsed() {
    return Duration.between(begun, Instant.now());
  }

  /// A time for people: `2.3 s`.
  public static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
