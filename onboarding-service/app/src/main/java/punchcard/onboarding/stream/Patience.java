package punchcard.onboarding.stream;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.events.RegistryUnavailable;
import punchcard.runtime.Unavailable;

/// Asks again while somebody who must answer is away: a record waits for the answer, and with it
/// all behind it, since the order of a member's events must not change.
///
/// @param longest how long one call may wait, far less than a consumer may stay away from its
///     group; after that the failure is thrown, and Streams begins again at the last commit
/// @param pause between two attempts
record Patience(Duration longest, Duration pause) {
  private static final Logger log = LoggerFactory.getLogger(Patience.class);

  private static final Duration PAUSE = Duration.ofMillis(250);

  static Patience of(Duration longest) {
    return new Patience(longest, PAUSE);
  }

  /// The answer.
  ///
  /// @throws RegistryUnavailable if the registry stays away
  /// @throws Unavailable if something else does
  <T> T until(Supplier<T> question) {
    try {
      return question.get();
    } catch (RegistryUnavailable | Unavailable e) {
      log.warn("events wait: {}", e.getMessage());
      return ask(question, System.nanoTime() + longest.toNanos());
    }
  }

  private <T> T ask(Supplier<T> question, long deadline) {
    while (true) {
      LockSupport.parkNanos(pause.toNanos());
      try {
        T answer = question.get();
        log.info("events go on");
        return answer;
      } catch (RegistryUnavailable | Unavailable e) {
        if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) throw e;
      }
    }
  }
}
