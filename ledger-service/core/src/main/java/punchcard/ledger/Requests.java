package punchcard.ledger;

import java.time.Instant;
import java.util.SortedMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Entry;

/// Asks the ledger for something, and waits for its answer.
public interface Requests {
  /// Puts the request into the log; the answer comes when the log has that too. A failure means
  /// that nothing is known: the same request with the same key may be asked again.
  ///
  /// @throws NotReady if nothing was asked
  CompletionStage<Reply> ask(MemberId member, Ask ask);

  /// As [#ask], where many are asked at once: many are answered together, so that all take less
  /// time and each a little more.
  ///
  /// @throws NotReady if nothing was asked
  CompletionStage<Reply> askAmongMany(MemberId member, Ask ask);

  /// What is asked, by whom, and when.
  ///
  /// @param evidence the earlier entry that the demand is about, where the ledger may not remember
  ///     it
  /// @param askedAt when the caller asked
  record Ask(
      Asker asker,
      Demand demand,
      @Nullable Entry evidence,
      SortedMap<String, String> metadata,
      Instant askedAt) {}

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
