package punchcard.onboarding.stream;

import java.time.Instant;
import punchcard.avro.MemberCommand;
import punchcard.avro.OwnerAnswered;
import punchcard.avro.OwnerAsked;
import punchcard.kernel.MemberId;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.identity.OwnerAnswer;
import punchcard.onboarding.identity.OwnerQuestion;
import punchcard.onboarding.identity.OwnerQuestion.Deed;

/// Translates what the task of a member and the task that owns an identifier say to each other.
final class OwnerCommands {
  private static final String NO_PARTNER = "";

  private OwnerCommands() {}

  /// @param command the offset of the command that waits
  static MemberCommand asked(OwnerQuestion question, long command, Instant at) {
    return command(
        new OwnerAsked(
            question.member().value(), question.key().value(), question.deed().name(), command),
        at);
  }

  static OwnerQuestion question(OwnerAsked it) {
    return new OwnerQuestion(
        new IdentityKey(it.getIdentity()),
        new MemberId(it.getMemberId()),
        Deed.valueOf(it.getDeed()));
  }

  static MemberCommand answered(OwnerAsked asked, OwnerAnswer answer, Instant at) {
    return command(new OwnerAnswered(asked.getMemberId(), answer.name(), asked.getCommand()), at);
  }

  static OwnerAnswer answer(OwnerAnswered it) {
    return OwnerAnswer.valueOf(it.getAnswer());
  }

  private static MemberCommand command(Object body, Instant at) {
    return new MemberCommand(NO_PARTNER, null, at, null, null, body, false);
  }
}
