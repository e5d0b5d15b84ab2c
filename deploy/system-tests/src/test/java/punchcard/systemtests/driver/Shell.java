package punchcard.systemtests.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// A command that somebody typed in the project's folder.
public final class Shell {
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();

  private final String command;
  private final Process process;
  private final List<String> printed = new CopyOnWriteArrayList<>();
  private final Thread reader;

  private Shell(String command, Process process) {
    this.command = command;
    this.process = process;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  /// Starts a command; what it prints is shown and kept.
  ///
  /// @param environment more variables
  public static Shell start(String command, Map<String, String> environment) {
    System.out.println("$ " + command);
    ProcessBuilder bash = new ProcessBuilder("bash", "-eo", "pipefail", "-c", command);
    bash.directory(PROJECT.toFile()).redirectErrorStream(true);
    bash.environment().putAll(environment);
    try {
      return new Shell(command, bash.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The project's folder.
  public static Path project() {
    return PROJECT;
  }

  /// Waits for the end, which must be with this exit code.
  ///
  /// @return all that it printed
  public List<String> expect(int exitCode, Duration patience) {
    if (exitCode(patience) != exitCode)
      throw new AssertionError(command + " ended with " + process.exitValue() + ": " + printed);
    return printed;
  }

  /// Waits for the end.
  public int exitCode(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        throw new AssertionError(command + " has not ended within " + patience + ": " + printed);
      }
      reader.join();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /// What it has printed so far.
  public List<String> printed() {
    return List.copyOf(printed);
  }

  /// Sends a signal, as Ctrl-C sends `INT`.
  public void signal(String name) {
    Shell.start("kill -" + name + " " + process.pid(), Map.of()).expect(0, Duration.ofSeconds(5));
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println("  " + line);
        printed.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
