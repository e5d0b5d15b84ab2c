package punchcard.onboarding.member;

import java.util.function.Predicate;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.evidence.DecideEvidence;
import punchcard.onboarding.evidence.EvidenceCommand;
import punchcard.onboarding.evidence.EvidenceDemand;
import punchcard.onboarding.evidence.EvidenceOutcome;
import punchcard.onboarding.identity.OwnerAnswer;

/// What comes of demands on that by which a member proves consents. It lies with the consents.
final class AskedOfEvidence {
  private AskedOfEvidence() {}

  /// @param registered whether a partner is
  static Outcome decide(
      MemberHistory history, Asked asked, EvidenceDemand what, Predicate<PartnerId> registered) {
    if (history.isUsedBeside(Subject.CONSENT, asked.request()))
      return outcome(new EvidenceOutcome.No(new Refused(Refusal.KEY_REUSED, asked.request())));
    return outcome(
        DecideEvidence.decide(history.consents(), command(history, asked, what, registered)));
  }

  static Outcome became(MemberHistory history, Asked asked, EvidenceDemand what) {
    return outcome(
        DecideEvidence.heard(history.consents(), command(history, asked, what, _ -> true)));
  }

  static Outcome answered(
      MemberHistory history, Asked asked, EvidenceDemand what, OwnerAnswer answer) {
    return outcome(
        DecideEvidence.answered(
            history.consents(), command(history, asked, what, _ -> true), answer));
  }

  private static EvidenceCommand command(
      MemberHistory history, Asked asked, EvidenceDemand what, Predicate<PartnerId> registered) {
    return new EvidenceCommand(
        asked.member(),
        asked.request(),
        asked.signedBy(),
        asked.at(),
        history.relations().now().partners(),
        history.identity().now(),
        registered,
        what);
  }

  private static Outcome outcome(EvidenceOutcome outcome) {
    return switch (outcome) {
      case EvidenceOutcome.ToSay(var fact) -> new Outcome.Said(new Fact.OfConsent(fact));
      case EvidenceOutcome.ToAsk(var question) -> new Outcome.ToOwner(question);
      case EvidenceOutcome.Keyed(var key) -> new Outcome.Repeated(new Became.Keyed(key));
      case EvidenceOutcome.Coded(var code, var consent, var to) ->
          new Outcome.Repeated(new Became.Coded(code, consent, to));
      case EvidenceOutcome.Consented(var standing) ->
          new Outcome.Repeated(new Became.Consented(standing));
      case EvidenceOutcome.No(var why) -> new Outcome.Refused(new Objection.ToConsent(why));
    };
  }
}
