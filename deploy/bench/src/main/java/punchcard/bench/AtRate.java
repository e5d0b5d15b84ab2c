package punchcard.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// Calls at a rate that does not wait for answers. Each is timed from when it was due, so that a
/// slow answer counts for all that it holds up.
final class AtRate {
  private AtRate() {}

  /// How long each took, in nanoseconds.
  ///
  /// @param call makes the call of this number, from 0; fails if it is not answered as it should
  /// @throws IllegalStateException if one has failed
  static List<Long> time(int calls, double perSecond, IntConsumer call) {
    List<Future<Long>> made = new ArrayList<>(calls);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      for (int i = 0; i < calls; i++) {
        int number = i;
        long due = start + (long) (i * 1e9 / perSecond);
        LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
        made.add(callers.submit(() -> timed(call, number, due)));
      }
    }
    List<Long> nanos = new ArrayList<>(calls);
    for (Future<Long> one : made) nanos.add(outcome(one));
    return nanos;
  }

  private static long timed(IntConsumer call, int number, long due) {
    call.accept(number);
    return System.nanoTime() - due;
  }

  private static long outcome(Future<Long> one) {
    try {
      return one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a call failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
