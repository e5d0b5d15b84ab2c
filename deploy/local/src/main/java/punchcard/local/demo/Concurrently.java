package punchcard.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/// Does many small things a few at a time; the first that fails ends all.
final class Concurrently {
  private Concurrently() {}

  /// The results, in the order in which they came.
  ///
  /// @throws DemoFailed the first failure
  static <T> List<T> all(int atATime, List<? extends Callable<T>> tasks) {
    try (ExecutorService threads = Executors.newFixedThreadPool(atATime, daemons())) {
      try {
        return results(threads, tasks);
      } catch (ExecutionException e) {
        threads.shutdownNow();
        throw e.getCause() instanceof DemoFailed failed
            ? failed
            : new DemoFailed("the demo failed: " + e.getCause(), e);
      } catch (InterruptedException e) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
        throw new DemoFailed("interrupted", e);
      }
    }
  }

  private static ThreadFactory daemons() {
    return Thread.ofVirtual().name("demo-", 0).factory();
  }

  private static <T> List<T> results(ExecutorService threads, List<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    CompletionService<T> done = new ExecutorCompletionService<>(threads);
    for (Callable<T> task : tasks) {
      Future<T> unused = done.submit(task);
    }
    List<T> results = new ArrayList<>();
    for (int n = 0; n < tasks.size(); n++) results.add(done.take().get());
    return results;
  }
}
