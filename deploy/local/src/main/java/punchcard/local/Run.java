package punchcard.local;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import punchcard.local.component.Component;
import punchcard.local.process.ChildProcess;
import punchcard.local.process.LogFile;
import punchcard.local.process.StartupCache;
import punchcard.local.process.StartupCache.Recorded;

/// One life of a component: from the start of its process to its end.
final class Run {
  private static final Duration READY_WITHIN = Duration.ofMinutes(2);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
  private static final Duration TO_END = Duration.ofSeconds(20);
  private static final Duration TO_END_AND_RECORD = Duration.ofSeconds(90);

  private static final int TRIES_TO_GIVE_WAY = 20;

  private static final int KILLED = 128 + 9;

  private final Component component;
  private final ChildProcess process;
  private final boolean givesWay;
  private final LogFile log;
  private final long logPosition;
  private volatile StartupCache cache;
  private volatile boolean ready;

  /// @param givesWay whether it lets others that start go first, once it is ready
  Run(
      Component component,
      ChildProcess process,
      boolean givesWay,
      StartupCache cache,
      LogFile log,
      long logPosition) {
    this.component = component;
    this.process = process;
    this.givesWay = givesWay;
    this.cache = cache;
    this.log = log;
    this.logPosition = logPosition;
  }

  /// Waits until the component does its work.
  ///
  /// @throws StackFailure if it dies first, or takes too long
  void awaitReady() throws IOException, InterruptedException {
    Instant tooLate = Instant.now().plus(READY_WITHIN);
    while (!component.isReady()) {
      if (process.hasEndedWithin(BETWEEN_QUESTIONS)) throw death("died before it was ready");
      if (Instant.now().isAfter(tooLate)) throw tooSlow();
    }
    if (!process.isAlive()) throw death("died before it was ready");
    ready = true;
    if (givesWay) giveWay();
  }

  /// What runs lets what starts go first: else a part that is missed waits for those that cannot go
  /// on without it.
  private void giveWay() throws InterruptedException {
    for (int refused = 0; refused < TRIES_TO_GIVE_WAY && !process.giveWay(); refused++)
      if (process.hasEndedWithin(BETWEEN_QUESTIONS)) return;
  }

  /// Waits until the process has ended.
  void awaitEnd() throws InterruptedException {
    process.awaitEnd();
  }

  ProcessHandle handle() {
    return process.handle();
  }

  /// Whether it has a cache to write, and so takes longer to end.
  boolean records() {
    return cache instanceof Recorded;
  }

  /// Has it write its cache now, if it can; it stands still meanwhile, and is not stopped: what a
  /// virtual machine has begun to write is written by a process of its own, which would go on.
  synchronized void record() throws IOException, InterruptedException {
    if (!(cache instanceof Recorded recorded) || !recorded.writtenBy(handle())) return;
    recorded.keep();
    cache = new StartupCache.Used(recorded.file());
  }

  /// Asks it to end, and kills it if it does not.
  synchronized void stop() throws IOException, InterruptedException {
    Duration patience = records() ? TO_END_AND_RECORD : TO_END;
    boolean byItself = process.stop(component.stopSignal(), patience);
    if (!(cache instanceof Recorded recorded)) return;
    if (byItself && ready && process.exitCode() != KILLED) recorded.keep();
    else recorded.discard();
  }

  /// Kills it at once (kill -9).
  void kill() throws IOException, InterruptedException {
    process.kill();
    if (cache instanceof Recorded recorded) recorded.discard();
  }

  /// How it ended, as a sentence with the reason and where to read more.
  StackFailure death(String how) throws IOException {
    int exitCode = process.exitCode();
    String reason = exitCode == KILLED ? "killed by signal 9" : "exit code " + exitCode;
    return failure(how + " (" + reason + ")", exitCode == KILLED ? "" : ": " + cause());
  }

  private StackFailure tooSlow() throws IOException {
    return failure("was not ready within " + READY_WITHIN.toSeconds() + " s", ": " + cause());
  }

  private StackFailure failure(String what, String why) {
    return new StackFailure(
        "%s %s%s; its log is %s".formatted(component.instance(), what, why, log.file()));
  }

  private String cause() throws IOException {
    return log.causeSince(logPosition);
  }
}
