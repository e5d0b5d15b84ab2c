package punchcard.onboarding.member;

import java.util.List;
import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.consent.ConsentCommand;
import punchcard.onboarding.evidence.EvidenceDemand;
import punchcard.onboarding.goal.GoalDemand;
import punchcard.onboarding.guardian.GuardianDemand;
import punchcard.onboarding.identity.IdentityDemand;
import punchcard.onboarding.merge.MergeDemand;
import punchcard.onboarding.person.PersonDemand;
import punchcard.onboarding.profile.Change;
import punchcard.onboarding.profile.DelegationId;
import punchcard.onboarding.profile.ProfileDemand;
import punchcard.onboarding.profile.SettingKey;
import punchcard.onboarding.relation.RelationDemand;
import punchcard.onboarding.rights.RightsDemand;

/// What is asked of a member's record: one case for each subject.
public sealed interface Demand {
  /// To give, decline or withdraw a consent.
  record OfConsent(ConsentCommand.Demand what) implements Demand {}

  /// To change preferences, to give or revoke a delegation.
  record OfProfile(ProfileDemand what) implements Demand {}

  /// To sign under a key, or not any more; to have a code sent, or to bring what it proves.
  record OfEvidence(EvidenceDemand what) implements Demand {}

  /// To aim at something; to approve, decline or drop a goal.
  record OfGoal(GoalDemand what) implements Demand {}

  /// To be known by an identifier, or not any more.
  record OfIdentity(IdentityDemand what) implements Demand {}

  /// To put personal data right, to erase the member, to answer as a partner that was to erase.
  record OfPerson(PersonDemand what) implements Demand {}

  /// To propose, accept, decline, withdraw or end an agreement with a partner.
  record OfRelation(RelationDemand what) implements Demand {}

  /// To merge another member, who is the same person, into this one, or to undo that.
  record OfMerge(MergeDemand what) implements Demand {}

  /// To restrict what is done with the member's data, to object to it, to have a request of a right
  /// on record.
  record OfRights(RightsDemand what) implements Demand {}

  /// To name a guardian of a member who is not of age, or to end that.
  record OfGuardian(GuardianDemand what) implements Demand {}

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
      case OfIdentity(IdentityDemand.Propose _) -> Action.ADD_IDENTIFIER;
      case OfIdentity(IdentityDemand.Show _) -> Action.ADD_IDENTIFIER;
      case OfIdentity(IdentityDemand.Verify _) -> Action.VERIFY_IDENTIFIER;
      case OfIdentity(IdentityDemand.Remove _) -> Action.REMOVE_IDENTIFIER;
      case OfPerson(PersonDemand.Change _) -> Action.CHANGE_PERSONAL_DATA;
      case OfPerson(PersonDemand.Erase _) -> Action.ORDER_ERASURE;
      case OfPerson(PersonDemand.AnswerErasure _) -> Action.ANSWER_ERASURE;
      case OfRelation(RelationDemand what) -> what.action();
      case OfMerge(MergeDemand.Separate _), OfMerge(MergeDemand.Leave _) -> Action.UNDO_MERGE;
      case OfMerge _ -> Action.MERGE_MEMBERS;
      case OfEvidence(EvidenceDemand what) -> what.action();
      case OfRights(RightsDemand what) -> what.action();
      case OfGuardian(GuardianDemand what) -> what.action();
    };
  }

  /// The check of who may do so.
  ///
  /// @param by the delegation on which the caller relies, if on one
  default Wanted wanted(MemberId member, Optional<DelegationId> by) {
    return new Wanted(action(), member, partner(), by, settings());
  }

  /// The partner of which something is asked, or that speaks for itself.
  private Optional<PartnerId> partner() {
    return switch (this) {
      case OfPerson(PersonDemand.AnswerErasure(PartnerId partner, _, _)) -> Optional.of(partner);
      case OfRelation(RelationDemand what) -> Optional.of(what.name().partner());
      case OfEvidence(EvidenceDemand what) -> what.askedBy();
      case OfConsent _,
          OfProfile _,
          OfGoal _,
          OfIdentity _,
          OfPerson _,
          OfMerge _,
          OfRights _,
          OfGuardian _ ->
          Optional.empty();
    };
  }

  /// The settings that it touches.
  default List<SettingKey> settings() {
    return this instanceof OfProfile(ProfileDemand.Prefer(List<Change> changes))
        ? changes.stream().map(Change::key).toList()
        : List.of();
  }
}
