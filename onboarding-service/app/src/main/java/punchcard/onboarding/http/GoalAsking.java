package punchcard.onboarding.http;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.goal.Goal;
import punchcard.onboarding.goal.GoalDemand;
import punchcard.onboarding.goal.GoalId;
import punchcard.onboarding.goal.GoalName;
import punchcard.onboarding.goal.GoalRefused;
import punchcard.onboarding.goal.GoalScreening.Screened;
import punchcard.onboarding.goal.GoalScreening.Sound;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.Became;
import punchcard.onboarding.member.Demand;

/// Asks, as a member, for a change of a goal.
@Singleton
final class GoalAsking {
  private final MemberAsking asking;

  GoalAsking(MemberAsking asking) {
    this.asking = asking;
  }

  /// @param screened is asked only where the caller could ever be allowed it
  GoalView aim(Asking by, Supplier<Screened> screened) {
    MemberId member = Permission.memberOf(by.member());
    var _ = by.conceivably(Wanted.of(Action.SET_GOAL, member));
    return switch (screened.get()) {
      case Sound(GoalId id, Goal goal) -> ask(by, new GoalDemand.Aim(GoalName.own(id), goal));
      case GoalRefused refused -> throw GoalProblems.refused(refused);
    };
  }

  /// What has become of the goal.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if the caller may not, it is refused, or nothing
  ///     is known
  GoalView ask(Asking by, GoalDemand demand) {
    return switch (asking.ask(by, new Demand.OfGoal(demand))) {
      case Now(Became.Aiming(var standing), int partition) ->
          GoalView.of(standing, new MemberId(by.member()), standing.state(), null, partition);
      case Now(var other, _) -> throw new IllegalStateException("no goal: " + other);
    };
  }

  /// A partner's goal; one that cannot be is told like one that does not exist.
  static GoalName partners(String author, String goal) {
    if (!PartnerId.isValid(author) || !GoalId.isValid(goal)) throw Problems.notFound();
    return GoalName.of(new PartnerId(author), new GoalId(goal));
  }

  /// A partner's goal, or the member's own, which names the member as its author.
  static GoalName anybodys(String member, String author, String goal) {
    if (!author.equals(member)) return partners(author, goal);
    if (!GoalId.isValid(goal)) throw Problems.notFound();
    return GoalName.own(new GoalId(goal));
  }
}
