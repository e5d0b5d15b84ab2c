package punchcard.onboarding.consent;

import java.util.concurrent.CompletionStage;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;

/// Asks for a change of a member's consents, through the log.
public interface AskConsent {
  /// Puts the demand before the member's own task. The answer comes when the log has what it comes
  /// to; if none comes, it is not known what has happened, and asking again is safe.
  ///
  /// @param request the caller's name for it
  /// @throws NotReady if nothing was asked
  CompletionStage<Answer> ask(
      MemberId member, String request, Evidence evidence, ConsentCommand.Demand demand);

  /// What it came to.
  sealed interface Answer {}

  /// The consent is so now, or was so when the same was asked for before.
  ///
  /// @param position of the fact that made it so
  record Changed(MemberId member, Standing standing, LogPosition position) implements Answer {}

  /// The log has not changed.
  record No(Refused why) implements Answer {}

  /// Answers cannot be heard, or commands not be written, yet.
  final class NotReady extends RuntimeException {
    public NotReady(String message) {
      super(message);
    }

    public NotReady(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
