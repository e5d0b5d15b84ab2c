package punchcard.runtime.replies;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Who waits for an answer in this process, by correlation id.
///
/// So many questions may be without an answer, and no more: also those whose caller waits no
/// longer, since they are still worked on. Else whoever gives up and asks again adds to what has
/// made it wait, and once the work is behind by a caller's patience, all of it is for nobody.
///
/// @param <A> the answers
final class WaitingCallers<A> {
  /// An answer that has not come by then does not come: it was lost with a process.
  private static final Duration GIVEN_UP = Duration.ofMinutes(1);

  private final int most;
  private final String process = UUID.randomUUID().toString();
  private final AtomicLong count = new AtomicLong();
  private final Map<String, CompletableFuture<A>> waiting = new ConcurrentHashMap<>();

  /// @param most how many questions may be without an answer
  WaitingCallers(int most) {
    this.most = most;
  }

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
    var _ =
        answer
            .orTimeout(GIVEN_UP.toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((_, _) -> waiting.remove(id));
    return answer.copy().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Whether nothing more should be asked now.
  boolean areTooMany() {
    return waiting.size() >= most;
  }

  /// Whether an answer under this name is expected. A process that is gone expects none.
  boolean isWaiting(String id) {
    return waiting.containsKey(id);
  }

  /// Answers who waits under this name.
  ///
  /// @param told made where somebody does
  /// @return whether somebody does
  boolean tell(String id, Supplier<A> told) {
    CompletableFuture<A> answer = waiting.get(id);
    return answer != null && answer.complete(told.get());
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
