package punchcard.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ends processes, ours or those that another launcher left behind.
public final class Ending {
  private Ending() {}

  /// Asks a process to end, and kills it if it has not within the patience.
  ///
  /// @return whether it ended by itself
  public static boolean ask(ProcessHandle process, StopSignal signal, Duration patience)
      throws IOException, InterruptedException {
    if (!process.isAlive()) return true;
    signal.send(process);
    if (isGoneWithin(process, patience)) return true;
    kill(process);
    return false;
  }

  /// Kills a process and its children (kill -9), and returns when it is gone.
  public static void kill(ProcessHandle process) throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    isGoneWithin(process, Duration.ofSeconds(10));
  }

  /// Waits for a process to end.
  public static boolean isGoneWithin(ProcessHandle process, Duration patience)
      throws InterruptedException {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting for a process cannot fail", e);
    }
  }
}
