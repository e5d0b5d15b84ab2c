package punchcard.onboarding.member;

import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.goal.GoalFact;
import punchcard.onboarding.guardian.GuardianFact;
import punchcard.onboarding.identity.IdentityFact;
import punchcard.onboarding.merge.MergeFact;
import punchcard.onboarding.person.PersonFact;
import punchcard.onboarding.profile.ProfileFact;
import punchcard.onboarding.relation.RelationFact;
import punchcard.onboarding.rights.RightsFact;

/// What a demand has the log say: one case for each subject.
public sealed interface Fact {
  /// Of a consent.
  record OfConsent(ConsentFact fact) implements Fact {}

  /// Of preferences or a delegation.
  record OfProfile(ProfileFact fact) implements Fact {}

  /// Of a goal.
  record OfGoal(GoalFact fact) implements Fact {}

  /// Of an identifier.
  record OfIdentity(IdentityFact fact) implements Fact {}

  /// Of what is kept of a person.
  record OfPerson(PersonFact fact) implements Fact {}

  /// Of an agreement with a partner.
  record OfRelation(RelationFact fact) implements Fact {}

  /// Of a merge.
  record OfMerge(MergeFact fact) implements Fact {}

  /// Of the member's rights.
  record OfRights(RightsFact fact) implements Fact {}

  /// Of the member's guardians.
  record OfGuardian(GuardianFact fact) implements Fact {}
}
