package punchcard.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Remembers a process by its number and when it started, so that it can be found again later, and
/// another one that was given the same number is not taken for it.
public record PidFile(Path file) {

  // The start is worked out from the machine's boot time, which moves a little as its clock is set.
  private static final Duration SAME_START = Duration.ofSeconds(2);

  /// Remembers this process.
  public void write(ProcessHandle process) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, process.pid() + " " + start(process).toEpochMilli() + "\n");
  }

  /// The process that was remembered, if it still runs.
  public Optional<ProcessHandle> running() throws IOException {
    if (!Files.exists(file)) return Optional.empty();
    String[] words = Files.readString(file).strip().split(" ", 2);
    if (words.length != 2) return Optional.empty(); // its writer was killed while it wrote
    Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
    return ProcessHandle.of(Long.parseLong(words[0]))
        .filter(ProcessHandle::isAlive)
        .filter(process -> isSame(start(process), started));
  }

  /// Forgets the process.
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  private static boolean isSame(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(SAME_START) <= 0;
  }

  /// A process that is gone, or not ours, has no start that can be told.
  private static Instant start(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
