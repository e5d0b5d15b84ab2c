package punchcard.onboarding.member;

import punchcard.onboarding.rights.DecideRights;
import punchcard.onboarding.rights.RightsDemand;
import punchcard.onboarding.rights.RightsOutcome;
import punchcard.onboarding.rights.RightsRefusal;
import punchcard.onboarding.rights.RightsRefused;

/// What comes of demands on a member's rights.
final class AskedOfRights {
  private AskedOfRights() {}

  static Outcome decide(MemberHistory history, Asked asked, RightsDemand what) {
    if (!history.consents().now().isOfMember()) return refused(asked, RightsRefusal.UNKNOWN_MEMBER);
    if (history.isUsedBeside(Subject.RIGHTS, asked.request()))
      return refused(asked, RightsRefusal.KEY_REUSED);
    return outcome(DecideRights.decide(history.rights(), asked.rightsCommand(what)));
  }

  static Outcome became(MemberHistory history, Asked asked, RightsDemand what) {
    return outcome(DecideRights.became(history.rights(), asked.rightsCommand(what)));
  }

  private static Outcome outcome(RightsOutcome outcome) {
    return switch (outcome) {
      case RightsOutcome.ToSay(var fact) -> new Outcome.Said(new Fact.OfRights(fact));
      case RightsOutcome.Is(var standing) -> new Outcome.Repeated(new Became.HavingRight(standing));
      case RightsRefused refused -> new Outcome.Refused(new Objection.ToRights(refused));
    };
  }

  private static Outcome refused(Asked asked, RightsRefusal why) {
    return new Outcome.Refused(new Objection.ToRights(new RightsRefused(why, asked.request())));
  }
}
