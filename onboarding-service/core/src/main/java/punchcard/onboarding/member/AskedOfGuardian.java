package punchcard.onboarding.member;

import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.Role;
import punchcard.onboarding.guardian.DecideGuardian;
import punchcard.onboarding.guardian.GuardianCommand;
import punchcard.onboarding.guardian.GuardianDemand;
import punchcard.onboarding.guardian.GuardianOutcome;
import punchcard.onboarding.guardian.GuardianRefusal;
import punchcard.onboarding.guardian.GuardianRefused;
import punchcard.onboarding.relation.SignedBy;

/// What comes of demands on a member's guardians.
final class AskedOfGuardian {
  private AskedOfGuardian() {}

  static Outcome decide(MemberHistory history, Asked asked, GuardianDemand what) {
    if (!history.consents().now().isOfMember() || !isKnownTo(asked.speaker().caller(), history))
      return refused(asked, GuardianRefusal.UNKNOWN_MEMBER);
    if (history.isUsedBeside(Subject.GUARDIAN, asked.request()))
      return refused(asked, GuardianRefusal.KEY_REUSED);
    return outcome(DecideGuardian.decide(history.guardians(), command(history, asked, what)));
  }

  static Outcome became(MemberHistory history, Asked asked, GuardianDemand what) {
    return outcome(DecideGuardian.became(history.guardians(), command(history, asked, what)));
  }

  /// Who serves members at a partner knows the partner's own.
  private static boolean isKnownTo(Caller caller, MemberHistory history) {
    return caller.roles().contains(Role.OPERATOR)
        || !caller.roles().contains(Role.CUSTOMER_SERVICE)
        || caller.partner().filter(history.relations().now().partners()::contains).isPresent();
  }

  private static GuardianCommand command(MemberHistory history, Asked asked, GuardianDemand what) {
    Caller caller = asked.speaker().caller();
    Optional<PartnerId> partner =
        caller.roles().contains(Role.MEMBER) ? Optional.empty() : caller.partner();
    return new GuardianCommand(
        asked.member(),
        asked.request(),
        new SignedBy(caller.subject(), partner, asked.speaker().token()),
        history.consents().now().isBelowAge(asked.at()),
        what);
  }

  private static Outcome outcome(GuardianOutcome outcome) {
    return switch (outcome) {
      case GuardianOutcome.ToSay(var fact) -> new Outcome.Said(new Fact.OfGuardian(fact));
      case GuardianOutcome.Is(var standing) -> new Outcome.Repeated(new Became.Guarded(standing));
      case GuardianRefused refused -> new Outcome.Refused(new Objection.ToGuardian(refused));
    };
  }

  private static Outcome refused(Asked asked, GuardianRefusal why) {
    return new Outcome.Refused(new Objection.ToGuardian(new GuardianRefused(why, asked.request())));
  }
}
