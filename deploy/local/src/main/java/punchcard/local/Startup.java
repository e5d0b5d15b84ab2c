package punchcard.local;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import punchcard.local.component.Instance;

/// Starts components side by side, each as soon as what it needs is ready. What they need and
/// nobody asked for is started, too.
final class Startup {
  private final Function<Instance, Supervisor> supervisors;
  private final Map<Instance, CompletableFuture<Void>> begun = new HashMap<>();
  private final CompletableFuture<Void> failure = new CompletableFuture<>();

  Startup(Function<Instance, Supervisor> supervisors) {
    this.supervisors = supervisors;
  }

  /// Starts these, and returns when all are ready.
  ///
  /// @throws StackFailure as soon as one fails; others may still be starting then
  void start(Collection<Instance> instances) {
    var all = instances.stream().map(this::begin).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.anyOf(failure, CompletableFuture.allOf(all)).join();
    } catch (CompletionException e) {
      throw StackFailure.becauseOf(e);
    }
  }

  private CompletableFuture<Void> begin(Instance instance) {
    CompletableFuture<Void> known = begun.get(instance);
    if (known != null) return known;
    Supervisor supervisor = supervisors.apply(instance);
    var needs =
        supervisor.needs().stream()
            .map(part -> begin(part.first()))
            .toArray(CompletableFuture<?>[]::new);
    var ready =
        CompletableFuture.allOf(needs)
            .thenRunAsync(() -> start(supervisor), Thread::startVirtualThread);
    begun.put(instance, ready);
    return ready;
  }

  private void start(Supervisor supervisor) {
    try {
      Attempt.orTell(supervisor::start);
    } catch (StackFailure e) {
      failure.completeExceptionally(e);
      throw e;
    }
  }
}
