package punchcard.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// What a child process printed.
public record LogFile(Path file) {
  private static final int TAIL_BYTES = 64 * 1024;
  private static final int LONGEST_CAUSE = 300;
  private static final long FULL_BYTES = 16L << 20;

  /// Causes behind which others hide, first the one that explains the most.
  private static final List<Pattern> PLAIN_CAUSES =
      List.of(
          Pattern.compile("No space left on device"), Pattern.compile("Address already in use"));

  private static final Pattern ERROR =
      Pattern.compile("\\b(ERROR|FATAL|PANIC|SEVERE)\\b|Caused by: |(Exception|Error): ");

  /// Keeps the last run's log beside the new one, which starts empty.
  public void startAnew() throws IOException {
    Files.createDirectories(file.getParent());
    if (!Files.exists(file)) return;
    Files.move(file, file.resolveSibling(file.getFileName() + ".1"), REPLACE_EXISTING);
  }

  /// How long it is now: what a process started next prints begins here.
  public long length() throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /// The one line that best says why the process died that printed what follows a position.
  public String causeSince(long position) throws IOException {
    long free = Files.getFileStore(file.getParent()).getUsableSpace();
    if (free < FULL_BYTES) return "the disk is full, which also cut its log off";
    List<String> lines =
        tail(position).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    for (Pattern cause : PLAIN_CAUSES) {
      for (String line : lines.reversed()) if (cause.matcher(line).find()) return shortened(line);
    }
    for (String line : lines.reversed()) if (ERROR.matcher(line).find()) return shortened(line);
    return lines.isEmpty() ? "it printed nothing" : shortened(lines.getLast());
  }

  private String tail(long position) throws IOException {
    if (!Files.exists(file)) return "";
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(position, log.length() - TAIL_BYTES);
      byte[] bytes = new byte[(int) (log.length() - from)];
      log.seek(from);
      log.readFully(bytes);
      return new String(bytes, UTF_8);
    }
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST_CAUSE ? line : line.substring(0, LONGEST_CAUSE) + "…";
  }
}
