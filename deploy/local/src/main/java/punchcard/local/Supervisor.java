package punchcard.local;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import punchcard.local.component.Component;
import punchcard.local.component.Part;

/// Keeps one component running: starts it, waits until it is ready, and starts it again when it
/// dies without having been asked to.
final class Supervisor {
  private static final long BETWEEN_QUESTIONS_MILLIS = 100;

  /// What is to become of the component.
  private enum Wish {
    RUN,
    REST,
    LEAVE
  }

  private final Component component;
  private final Starter starter;
  private final Progress progress;
  private final CompletableFuture<Void> failure;
  private final RestartLimit limit = new RestartLimit();
  private Wish wish = Wish.REST;
  private @Nullable Run run;

  /// @param failure completed exceptionally if the component dies again and again
  Supervisor(
      Component component, Starter starter, Progress progress, CompletableFuture<Void> failure) {
    this.component = component;
    this.starter = starter;
    this.progress = progress;
    this.failure = failure;
  }

  Part part() {
    return component.instance().part();
  }

  /// What has to be ready before the component is started.
  Set<Part> needs() {
    return component.after();
  }

  /// Starts the component unless it is wanted already; returns when it is ready.
  ///
  /// @throws StackFailure if it does not become ready; nothing of it runs then
  void start() throws IOException, InterruptedException {
    synchronized (this) {
      if (wish == Wish.RUN) return;
      if (wish == Wish.LEAVE) throw new StackFailure("The stack is stopping.");
      wish = Wish.RUN;
    }
    try {
      Preconditions.freePorts(component);
      live();
    } catch (RuntimeException | IOException e) {
      letGo();
      throw e;
    }
  }

  /// Asks the component to end, and waits until it has.
  ///
  /// @return whether there was anything to end
  boolean stop() throws IOException, InterruptedException {
    Run ended = letGo();
    if (ended != null) ended.stop();
    return ended != null;
  }

  /// From now on it is not started any more, not even if it dies.
  synchronized void dismiss() {
    wish = Wish.LEAVE;
  }

  /// Kills the component (kill -9); it stays dead until it is started.
  void kill() throws IOException, InterruptedException {
    Run ended = letGo();
    if (ended != null) ended.kill();
  }

  /// The component's process, if it runs.
  synchronized Optional<ProcessHandle> handle() {
    return Optional.ofNullable(run).map(Run::handle).filter(ProcessHandle::isAlive);
  }

  /// Waits until the component does its work, as it does not at once after it died.
  ///
  /// @throws StackFailure if it does not within the patience, or is given up
  void awaitReady(Duration patience) throws IOException, InterruptedException {
    Instant tooLate = Instant.now().plus(patience);
    while (!isReady()) {
      if (Instant.now().isAfter(tooLate)) {
        throw new StackFailure(this + " was not ready within " + Progress.seconds(patience));
      }
      pause();
    }
  }

  /// Whether it has a startup cache to write, which takes some seconds.
  synchronized boolean records() {
    return run != null && run.records();
  }

  /// Has the component write its startup cache now, if it has one to write.
  void record() throws IOException, InterruptedException {
    Run current = current();
    if (current != null) current.record();
  }

  @Override
  public String toString() {
    return component.instance().name();
  }

  /// From the start of a process until it is ready; then it is watched.
  private void live() throws IOException, InterruptedException {
    Instant begun = Instant.now();
    Run started = begin();
    if (started == null) return;
    try {
      started.awaitReady();
    } catch (RuntimeException | IOException e) {
      started.kill();
      throw e;
    }
    Duration taken = Duration.between(begun, Instant.now());
    progress.line("%s is up (%s)".formatted(this, Progress.seconds(taken)));
    Thread.startVirtualThread(() -> watch(started));
  }

  private synchronized @Nullable Run begin() throws IOException, InterruptedException {
    if (wish != Wish.RUN) return null;
    run = starter.start(component);
    return run;
  }

  private void watch(Run alive) {
    try {
      alive.awaitEnd();
      if (isMissed(alive)) liveAgain(alive.death("died"));
    } catch (IOException | InterruptedException e) {
      failure.completeExceptionally(new StackFailure(this + ": " + e, e));
    }
  }

  private void liveAgain(StackFailure death) throws IOException, InterruptedException {
    StackFailure last = death;
    while (limit.allowsAfterDeathAt(Instant.now())) {
      progress.line(last.getMessage() + "; it is started again");
      try {
        live();
        return;
      } catch (StackFailure again) {
        if (!isWanted()) return;
        last = again;
      }
    }
    failure.completeExceptionally(
        new StackFailure(
            "%s died %d times within a minute and is given up; the last time: %s"
                .formatted(this, RestartLimit.DEATHS, last.getMessage())));
  }

  private boolean isReady() throws IOException, InterruptedException {
    return handle().isPresent() && component.isReady();
  }

  /// Passes the time until the next question, unless there is nothing left to hope for.
  private void pause() throws InterruptedException {
    try {
      failure.get(BETWEEN_QUESTIONS_MILLIS, MILLISECONDS);
    } catch (TimeoutException noFailure) {
      return;
    } catch (ExecutionException e) {
      throw StackFailure.becauseOf(e);
    }
  }

  private synchronized @Nullable Run letGo() {
    if (wish != Wish.LEAVE) wish = Wish.REST;
    Run was = run;
    run = null;
    return was;
  }

  private synchronized @Nullable Run current() {
    return run;
  }

  private synchronized boolean isMissed(Run dead) {
    return wish == Wish.RUN && run == dead;
  }

  private synchronized boolean isWanted() {
    return wish == Wish.RUN;
  }
}
