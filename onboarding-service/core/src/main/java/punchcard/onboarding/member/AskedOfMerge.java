package punchcard.onboarding.member;

import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.Controller;
import punchcard.onboarding.authority.Denial;
import punchcard.onboarding.authority.Role;
import punchcard.onboarding.merge.DecideMerge;
import punchcard.onboarding.merge.MergeAnswer;
import punchcard.onboarding.merge.MergeCommand;
import punchcard.onboarding.merge.MergeDemand;
import punchcard.onboarding.merge.MergeOutcome;
import punchcard.onboarding.merge.MergeRefusal;
import punchcard.onboarding.merge.MergeRefused;
import punchcard.onboarding.person.PersonDemand;
import punchcard.onboarding.relation.SignedBy;

/// What comes of demands on merges, and of all others on a member who is merged.
final class AskedOfMerge {
  private AskedOfMerge() {}

  static Outcome decide(MemberHistory history, Asked asked, MergeDemand what) {
    if (what instanceof MergeDemand.Vanish && history.person().erasure().isPresent())
      return new Outcome.Repeated(new Became.Erasing(history.person().erasure().get()));
    if (!history.consents().now().isOfMember()) return refused(asked, MergeRefusal.UNKNOWN_MEMBER);
    if (!(what instanceof MergeDemand.OfOther)
        && history.isUsedBeside(Subject.MERGE, asked.request()))
      return refused(asked, MergeRefusal.KEY_REUSED);
    return outcome(
        DecideMerge.decide(history.merges(), history.recipients(), command(asked, what)));
  }

  static Outcome became(MemberHistory history, Asked asked, MergeDemand what) {
    if (what instanceof MergeDemand.Vanish)
      return new Outcome.Repeated(new Became.Erasing(history.person().erasure().orElseThrow()));
    return outcome(DecideMerge.became(history.merges(), command(asked, what)));
  }

  static Outcome answered(
      MemberHistory history, Asked asked, MergeDemand what, MergeAnswer answer) {
    return outcome(DecideMerge.answered(history.merges(), command(asked, what), answer));
  }

  /// Whether nothing can be asked of the member, since it is merged into another. Only that one can
  /// be asked; and a partner still answers whether it has erased.
  static boolean isSomebodyElse(MemberHistory history, Asked asked) {
    return history.merges().into().isPresent()
        && !(asked.demand() instanceof Demand.OfMerge)
        && !(asked.demand() instanceof Demand.OfPerson(PersonDemand.AnswerErasure _));
  }

  /// Into whom it is merged is told to itself and to operators; to others it is nobody.
  static Outcome refused(MemberHistory history, Controller as) {
    return switch (as) {
      case MEMBER, OPERATOR -> {
        String into = "into " + history.merges().into().orElseThrow();
        yield new Outcome.Refused(
            new Objection.ToMerge(new MergeRefused(MergeRefusal.MERGED, into)));
      }
      case GUARDIAN, DELEGATE, PARTNER, STAFF, FRONT_OFFICE, CUSTOMER_SERVICE ->
          new Outcome.Refused(new Objection.ToCaller(Denial.NOT_YOURS));
    };
  }

  private static MergeCommand command(Asked asked, MergeDemand what) {
    Caller caller = asked.speaker().caller();
    Optional<PartnerId> partner =
        caller.roles().contains(Role.MEMBER) ? Optional.empty() : caller.partner();
    SignedBy by = new SignedBy(caller.subject(), partner, asked.speaker().token());
    return new MergeCommand(asked.member(), caller, by, what);
  }

  private static Outcome outcome(MergeOutcome outcome) {
    return switch (outcome) {
      case MergeOutcome.ToSay(var fact) -> new Outcome.Said(new Fact.OfMerge(fact));
      case MergeOutcome.ToErase(var fact) -> new Outcome.Said(new Fact.OfPerson(fact));
      case MergeOutcome.ToAsk(var question) -> new Outcome.ToOther(question);
      case MergeOutcome.ToTasks() -> new Outcome.ToTasks();
      case MergeOutcome.Is(var standing) -> new Outcome.Repeated(new Became.Merging(standing));
      case MergeRefused refused -> new Outcome.Refused(new Objection.ToMerge(refused));
    };
  }

  private static Outcome refused(Asked asked, MergeRefusal why) {
    return new Outcome.Refused(new Objection.ToMerge(new MergeRefused(why, asked.request())));
  }
}
