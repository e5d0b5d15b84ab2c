package punchcard.onboarding.stream;

import punchcard.avro.ConsentChanged;
import punchcard.avro.ConsentRefused;
import punchcard.avro.OnboardingReply;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.member.AskMember.Answer;
import punchcard.onboarding.member.AskMember.No;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.Became;
import punchcard.onboarding.member.Objection;

/// Translates answers for who waits.
final class MemberReplies {
  private MemberReplies() {}

  static OnboardingReply record(String correlationId, String member, Answer answer) {
    return new OnboardingReply(
        correlationId,
        switch (answer) {
          case Now(Became became, int partition) -> record(became, member, partition);
          case No(Objection why) -> record(why);
        });
  }

  private static Object record(Became became, String member, int partition) {
    return switch (became) {
      case Became.Consented(var standing) -> ConsentReplies.record(standing, member, partition);
    };
  }

  private static Object record(Objection why) {
    return switch (why) {
      case Objection.ToConsent(Refused(Refusal refusal, String detail)) ->
          new ConsentRefused(refusal.name(), detail);
    };
  }

  static Answer read(OnboardingReply reply) {
    return switch (reply.getBody()) {
      case ConsentChanged changed ->
          new Now(
              new Became.Consented(ConsentReplies.read(changed)),
              changed.getPosition().getPartition());
      case ConsentRefused refused ->
          new No(
              new Objection.ToConsent(
                  new Refused(Refusal.valueOf(refused.getReason()), refused.getDetail())));
      default -> throw new IllegalStateException("no answer: " + reply);
    };
  }
}
