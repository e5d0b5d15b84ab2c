package punchcard.onboarding.stream;

import java.util.Optional;
import punchcard.avro.ConsentChanged;
import punchcard.avro.ConsentRefused;
import punchcard.avro.OnboardingReply;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.AskConsent.Answer;
import punchcard.onboarding.consent.AskConsent.Changed;
import punchcard.onboarding.consent.AskConsent.No;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.ConsentState;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.consent.Standing;

/// Translates answers for who waits.
final class ConsentReplies {
  private ConsentReplies() {}

  static OnboardingReply record(String correlationId, Answer answer) {
    return new OnboardingReply(
        correlationId,
        switch (answer) {
          case Changed changed -> record(changed);
          case No(Refused(Refusal refusal, String detail)) ->
              new ConsentRefused(refusal.name(), detail);
        });
  }

  private static ConsentChanged record(Changed changed) {
    Standing standing = changed.standing();
    return new ConsentChanged(
        changed.member().value(),
        standing.id().value(),
        standing.state().name(),
        ConsentRecords.record(standing.consent()),
        standing.evidence().map(ConsentRecords::record).orElse(null),
        Commands.position(changed.position()),
        standing.since().at());
  }

  static Answer read(OnboardingReply reply) {
    return switch (reply.getBody()) {
      case ConsentChanged changed -> read(changed);
      case ConsentRefused refused ->
          new No(new Refused(Refusal.valueOf(refused.getReason()), refused.getDetail()));
      default -> throw new IllegalStateException("no answer: " + reply);
    };
  }

  private static Changed read(ConsentChanged changed) {
    LogPosition position = Commands.logPosition(changed.getPosition());
    return new Changed(
        new MemberId(changed.getMemberId()),
        new Standing(
            new ConsentId(changed.getConsentId()),
            ConsentRecords.consent(changed.getConsent()),
            ConsentState.valueOf(changed.getState()),
            new LogPoint(position.offset(), changed.getRecordedAt()),
            Optional.ofNullable(changed.getEvidence()).map(ConsentRecords::evidence)),
        position);
  }
}
