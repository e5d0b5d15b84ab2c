package punchcard.onboarding.member;

import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.identity.DecideIdentity;
import punchcard.onboarding.identity.IdentityCommand;
import punchcard.onboarding.identity.IdentityDemand;
import punchcard.onboarding.identity.IdentityOutcome;
import punchcard.onboarding.identity.IdentityRefusal;
import punchcard.onboarding.identity.IdentityRefused;
import punchcard.onboarding.identity.OwnerAnswer;

/// What comes of demands on identifiers.
final class AskedOfIdentity {
  private AskedOfIdentity() {}

  static Outcome decide(MemberHistory history, Asked asked, IdentityDemand what) {
    if (!history.consents().now().isOfMember())
      return refused(asked, IdentityRefusal.UNKNOWN_MEMBER);
    if (history.isUsedBeside(Subject.IDENTITY, asked.request()))
      return refused(asked, IdentityRefusal.KEY_REUSED);
    return outcome(DecideIdentity.decide(history.identity(), command(asked, what)));
  }

  static Outcome became(MemberHistory history, Asked asked, IdentityDemand what) {
    return outcome(DecideIdentity.heard(history.identity(), command(asked, what)));
  }

  static Outcome answered(
      MemberHistory history, Asked asked, IdentityDemand what, OwnerAnswer answer) {
    return outcome(DecideIdentity.answered(history.identity(), command(asked, what), answer));
  }

  private static IdentityCommand command(Asked asked, IdentityDemand what) {
    Evidence evidence = new Evidence(asked.member(), asked.shown());
    return new IdentityCommand(asked.request(), evidence, asked.at(), what);
  }

  private static Outcome outcome(IdentityOutcome outcome) {
    return switch (outcome) {
      case IdentityOutcome.ToSay(var fact) -> new Outcome.Said(new Fact.OfIdentity(fact));
      case IdentityOutcome.ToAsk(var question) -> new Outcome.ToOwner(question);
      case IdentityOutcome.Is(var standing) ->
          new Outcome.Repeated(new Became.Identified(standing));
      case IdentityRefused refused -> new Outcome.Refused(new Objection.ToIdentity(refused));
    };
  }

  private static Outcome refused(Asked asked, IdentityRefusal why) {
    return new Outcome.Refused(new Objection.ToIdentity(new IdentityRefused(why, asked.request())));
  }
}
