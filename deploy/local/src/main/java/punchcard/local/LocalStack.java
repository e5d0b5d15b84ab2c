package punchcard.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import punchcard.local.component.Component;
import punchcard.local.component.Instance;
import punchcard.local.component.Part;
import punchcard.local.component.Ports;
import punchcard.local.component.Site;
import punchcard.local.component.StateFolder;

/// Punchcard on this machine: Kafka, the registry, PostgreSQL, the OpenID provider and the
/// services, each in a process of its own, started, watched and stopped by this one.
///
/// A component that dies is started again, unless {@link #kill} killed it. When the process ends
/// that called {@link #start}, all are stopped in order; if it is killed, the next start on the
/// same state folder stops what it left.
public final class LocalStack implements AutoCloseable {
  private final Settings settings;
  private final Progress progress;
  private final Site site;
  private final StateLock lock;
  private final Starter starter;
  private final Supervisors supervisors;
  private final CompletableFuture<Void> failure = new CompletableFuture<>();
  private final Thread onExit = new Thread(this::close, "stop-local-stack");
  private boolean closed;

  private LocalStack(Settings settings, Progress progress, StateFolder state, StateLock lock) {
    this.settings = settings;
    this.progress = progress;
    this.lock = lock;
    this.site = new Site(settings.home(), state, new Ports(settings.portBase()));
    this.starter = new Starter(settings, state);
    this.supervisors = new Supervisors(this::supervisor, progress);
  }

  /// Starts a stack, and returns when all the chosen parts are ready.
  ///
  /// @throws StackFailure if that fails; nothing of it runs then
  public static LocalStack start(Settings settings, Progress progress) {
    StateFolder state = new StateFolder(settings.state());
    LocalStack stack = new LocalStack(settings, progress, state, StateLock.take(state));
    Runtime.getRuntime().addShutdownHook(stack.onExit);
    try {
      Attempt.orTell(stack::clearTheWay);
      stack.start(settings.parts().stream().map(Part::first).toList());
      return stack;
    } catch (StackFailure e) {
      stack.close();
      throw e;
    }
  }

  /// Starts an instance that does not run, with what it needs; returns when it is ready.
  public void start(Instance instance) {
    start(List.of(instance));
  }

  /// Stops an instance; it rests until it is started.
  public void stop(Instance instance) {
    Attempt.orTell(supervisors.of(instance)::stop);
  }

  /// Kills an instance (kill -9); it stays dead until it is started.
  public void kill(Instance instance) {
    Attempt.orTell(supervisors.of(instance)::kill);
  }

  /// Stops an instance and starts it again; returns when it is ready.
  public void restart(Instance instance) {
    stop(instance);
    start(instance);
  }

  /// Writes the startup caches now, not when the stack stops, so that a component that dies comes
  /// back in half the time. All stand still for half a minute; where there are caches already, it
  /// does nothing.
  public void recordStartupCaches() {
    supervisors.record();
  }

  /// Waits until an instance is ready, as it is not at once after it died.
  ///
  /// @throws StackFailure if it is not within the patience, or is given up
  public void awaitHealthy(Instance instance, Duration patience) {
    Attempt.orTell(() -> supervisors.of(instance).awaitReady(patience));
  }

  /// Waits until a component is given up, because it died again and again.
  ///
  /// @return what a person is to be told
  public StackFailure awaitFailure() {
    try {
      failure.join();
      throw new IllegalStateException("this future completes with failures alone");
    } catch (CompletionException e) {
      return StackFailure.becauseOf(e);
    }
  }

  /// The process of an instance, if it runs.
  public Optional<ProcessHandle> process(Instance instance) {
    return supervisors.of(instance).handle();
  }

  /// Where its parts answer.
  public Addresses addresses() {
    return Addresses.ofPortBase(settings.portBase());
  }

  /// The secret of the OpenID provider's client `local`, which gets tokens for whomever it names.
  public String openIdSecret() {
    try {
      return site.state().openIdSecret();
    } catch (IOException e) {
      throw StackFailure.becauseOf(e);
    }
  }

  /// How it runs.
  public Settings settings() {
    return settings;
  }

  /// The folder of the processes' logs, one file per instance.
  public Path logs() {
    return site.state().logs();
  }

  /// The folder of the mails that were sent, one file each.
  public Path mails() {
    return site.state().mails();
  }

  /// Stops all in order: services first, Kafka last.
  @Override
  public synchronized void close() {
    if (closed) return;
    closed = true;
    supervisors.leave();
    lock.close();
  }

  private void clearTheWay() throws IOException, InterruptedException {
    Preconditions.enoughSpace(site.state());
    List<Instance> left = new Leftovers(site.state()).stop();
    if (!left.isEmpty()) progress.line("stopped what a killed launcher left: " + left);
    starter.tidy();
    for (Part part : settings.parts()) {
      Preconditions.freePorts(Component.of(part.first(), site));
    }
  }

  private void start(List<Instance> instances) {
    new Startup(supervisors::of).start(instances);
  }

  private Supervisor supervisor(Instance instance) {
    Attempt.orTell(site.state().log(instance)::startAnew);
    return new Supervisor(Component.of(instance, site), starter, progress, failure);
  }
}
