package punchcard.local.process;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A process that this one started and watches over.
///
/// It runs in a session of its own: Ctrl-C at the terminal reaches the launcher alone, which then
/// stops its children in order. Linux also shares the processors out by session (autogroups), so
/// that what starts can be let go first.
public final class ChildProcess {
  private static final List<String> NEW_SESSION =
      Stream.of("/usr/bin/setsid", "/bin/setsid").anyMatch(s -> Files.isExecutable(Path.of(s)))
          ? List.of("setsid")
          : List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV;"); // macOS

  /// A third of what a session gets that has not given way, by the kernel's table of weights.
  private static final String NICE = "5";

  private final Process process;
  private final PidFile pidFile;

  private ChildProcess(Process process, PidFile pidFile) {
    this.process = process;
    this.pidFile = pidFile;
  }

  /// Starts a process.
  ///
  /// @param folder its working folder
  /// @param log where all that it prints is appended
  /// @param pidFile where it is remembered as long as it runs
  public static ChildProcess start(
      List<String> words, Map<String, String> environment, Path folder, Path log, PidFile pidFile)
      throws IOException {
    Files.createDirectories(log.getParent());
    List<String> all = Stream.concat(NEW_SESSION.stream(), words.stream()).toList();
    ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
    builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
    Process process = builder.start();
    remember(process, pidFile);
    return new ChildProcess(process, pidFile);
  }

  // One that could not be found again must not run on.
  private static void remember(Process process, PidFile pidFile) throws IOException {
    try {
      pidFile.write(process.toHandle());
    } catch (IOException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /// The process as the machine knows it.
  public ProcessHandle handle() {
    return process.toHandle();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// Lets sessions that have not given way, as one that starts, have the processors first from now
  /// on; where nobody else wants them, it has them all. It changes nothing where processors are
  /// not shared out by session.
  ///
  /// @return false if the kernel refused, as it does when many ask within a tenth of a second
  public boolean giveWay() {
    File share = Path.of("/proc", Long.toString(process.pid()), "autogroup").toFile();
    if (!share.canWrite()) return true;
    try (OutputStream file = new FileOutputStream(share)) {
      file.write(NICE.getBytes(US_ASCII));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// Waits until it has ended, or the time is over.
  public boolean hasEndedWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// With what it ended, above 128 by a signal.
  public int exitCode() {
    return process.exitValue();
  }

  /// Waits until it has ended.
  public void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  /// Asks it to end, and kills it if it has not within the patience.
  ///
  /// @return whether it ended by itself
  public boolean stop(StopSignal signal, Duration patience)
      throws IOException, InterruptedException {
    boolean byItself = Ending.ask(handle(), signal, patience);
    pidFile.delete();
    return byItself;
  }

  /// Kills it at once (kill -9).
  public void kill() throws IOException, InterruptedException {
    Ending.kill(handle());
    pidFile.delete();
  }
}
