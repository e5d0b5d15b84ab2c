package punchcard.ledger;

import java.time.Instant;
import java.util.concurrent.CompletionStage;
import punchcard.kernel.MemberId;

/// Asks the ledger to spend a member's points, and waits for its answer.
public interface Redemptions {
  /// Puts the request into the log; the answer comes when the log has that too. A failure means
  /// that nothing is known: the same request with the same key may be asked again.
  ///
  /// @param askedAt when the caller asked
  /// @throws NotReady if nothing was asked
  CompletionStage<Reply> ask(MemberId member, Redemption redemption, Instant askedAt);

  /// Answers cannot be heard yet, so nothing was asked.
  final class NotReady extends RuntimeException {
    public NotReady(String message) {
      super(message);
    }

    public NotReady(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
