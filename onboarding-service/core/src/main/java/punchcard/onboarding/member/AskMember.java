package punchcard.onboarding.member;

import java.util.concurrent.CompletionStage;
import punchcard.kernel.MemberId;

/// Asks for a change of a member's record, through the log.
public interface AskMember {
  /// Puts the demand before the member's own task. The answer comes when the log has what it comes
  /// to; if none comes, it is not known what has happened, and asking again is safe.
  ///
  /// @param request the caller's name for it
  /// @throws NotReady if nothing was asked
  CompletionStage<Answer> ask(MemberId member, String request, Speaker speaker, Demand demand);

  /// What it came to.
  sealed interface Answer {}

  /// It is so now, or was so when the same was asked before.
  ///
  /// @param partition of the log, in which the member lies
  record Now(Became became, int partition) implements Answer {}

  /// The log has not changed.
  record No(Objection why) implements Answer {}

  /// Answers cannot be heard, or commands not be written, yet.
  final class NotReady extends RuntimeException {
    public NotReady(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
