package punchcard.runtime.replies;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Who waits for an answer in this process, by correlation id.
///
/// @param <A> the answers
final class WaitingCallers<A> {
  private final String process = UUID.randomUUID().toString();
  private final AtomicLong count = new AtomicLong();
  private final Map<String, CompletableFuture<A>> waiting = new ConcurrentHashMap<>();

  /// A new name to be answered under.
  String nextId() {
    return process + "-" + count.incrementAndGet();
  }

  /// The answer, when it comes; fails with a TimeoutException when it does not.
  ///
  /// @param patience how long it may take
  CompletableFuture<A> await(String id, Duration patience) {
    CompletableFuture<A> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    return answer
        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((_, _) -> waiting.remove(id));
  }

  /// Whether someone waits under this name. A reply to a process that is gone has nobody.
  boolean isWaiting(String id) {
    return waiting.containsKey(id);
  }

  void answer(String id, A told) {
    CompletableFuture<A> answer = waiting.get(id);
    if (answer != null) answer.complete(told);
  }

  /// It is known that no answer comes.
  void fail(String id, Exception failure) {
    CompletableFuture<A> answer = waiting.get(id);
    if (answer != null) answer.completeExceptionally(failure);
  }
}
