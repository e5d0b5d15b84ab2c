package punchcard.onboarding.member;

import java.util.List;
import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.consent.ConsentCommand;
import punchcard.onboarding.goal.GoalDemand;
import punchcard.onboarding.profile.Change;
import punchcard.onboarding.profile.DelegationId;
import punchcard.onboarding.profile.ProfileDemand;
import punchcard.onboarding.profile.SettingKey;
import punchcard.onboarding.relation.RelationDemand;

/// What is asked of a member's record: one case for each subject.
public sealed interface Demand {
  /// To give, decline or withdraw a consent.
  record OfConsent(ConsentCommand.Demand what) implements Demand {}

  /// To change preferences, to give or revoke a delegation.
  record OfProfile(ProfileDemand what) implements Demand {}

  /// To aim at something; to approve, decline or drop a goal.
  record OfGoal(GoalDemand what) implements Demand {}

  /// To propose, accept, decline, withdraw or end an agreement with a partner.
  record OfRelation(RelationDemand what) implements Demand {}

  /// What it is to do, for the check of who may.
  default Action action() {
    return switch (this) {
      case OfConsent(ConsentCommand.Give _) -> Action.GIVE_CONSENT;
      case OfConsent(ConsentCommand.Decline _) -> Action.DECLINE_CONSENT;
      case OfConsent(ConsentCommand.Withdraw _) -> Action.WITHDRAW_CONSENT;
      case OfProfile(ProfileDemand.Prefer _) -> Action.CHANGE_PREFERENCES;
      case OfProfile(ProfileDemand.Give _) -> Action.GIVE_DELEGATION;
      case OfProfile(ProfileDemand.Revoke _) -> Action.REVOKE_DELEGATION;
      case OfGoal(GoalDemand.Aim _) -> Action.SET_GOAL;
      case OfGoal(GoalDemand.Approve _) -> Action.APPROVE_GOAL;
      case OfGoal(GoalDemand.Decline _) -> Action.DECLINE_GOAL;
      case OfGoal(GoalDemand.Drop _) -> Action.DROP_GOAL;
      case OfRelation(RelationDemand what) -> what.action();
    };
  }

  /// The check of who may do so.
  ///
  /// @param by the delegation on which the caller relies, if on one
  default Wanted wanted(MemberId member, Optional<DelegationId> by) {
    Optional<PartnerId> partner =
        this instanceof OfRelation(RelationDemand what)
            ? Optional.of(what.name().partner())
            : Optional.empty();
    return new Wanted(action(), member, partner, by, settings());
  }

  /// The settings that it touches.
  default List<SettingKey> settings() {
    return this instanceof OfProfile(ProfileDemand.Prefer(List<Change> changes))
        ? changes.stream().map(Change::key).toList()
        : List.of();
  }
}
