package punchcard.onboarding.stream;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import punchcard.onboarding.consent.AskConsent.Answer;

/// Who waits for an answer in this process, by correlation id.
final class WaitingCallers {
  private final String process = UUID.randomUUID().toString();
  private final AtomicLong count = new AtomicLong();
  private final Map<String, CompletableFuture<Answer>> waiting = new ConcurrentHashMap<>();

  /// A new name to be answered under.
  String nextId() {
    return process + "-" + count.incrementAndGet();
  }

  /// The answer, when it comes; fails with a TimeoutException when it does not.
  CompletableFuture<Answer> await(String id, Duration patience) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    return answer
        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((_, _) -> waiting.remove(id));
  }

  /// Whether someone waits under this name. A reply to a process that is gone has nobody.
  boolean isWaiting(String id) {
    return waiting.containsKey(id);
  }

  void answer(String id, Answer answer) {
    CompletableFuture<Answer> waits = waiting.get(id);
    if (waits != null) waits.complete(answer);
  }

  void fail(String id, Exception failure) {
    CompletableFuture<Answer> waits = waiting.get(id);
    if (waits != null) waits.completeExceptionally(failure);
  }
}
