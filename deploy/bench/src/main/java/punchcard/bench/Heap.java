package punchcard.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What of a process's heap is in use, once what is not has been collected.
final class Heap {
  /// The last line: how many objects, how many bytes.
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  private Heap() {}

  /// Asks the JVM for a histogram of its live objects, which collects all others first.
  ///
  /// @throws IllegalStateException if it gives none
  static long liveBytes(ProcessHandle process) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Process asked =
          new ProcessBuilder(
                  List.of(jcmd.toString(), Long.toString(process.pid()), "GC.class_histogram"))
              .redirectErrorStream(true)
              .start();
      String histogram = new String(asked.getInputStream().readAllBytes(), UTF_8);
      return total(histogram);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long total(String histogram) {
    Matcher total = TOTAL.matcher(histogram);
    if (!total.find()) throw new IllegalStateException("no histogram: " + histogram);
    return Long.parseLong(total.group(1));
  }
}
