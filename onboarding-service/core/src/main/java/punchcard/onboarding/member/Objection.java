package punchcard.onboarding.member;

import punchcard.onboarding.authority.Denial;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.goal.GoalRefused;
import punchcard.onboarding.guardian.GuardianRefused;
import punchcard.onboarding.identity.IdentityRefused;
import punchcard.onboarding.merge.MergeRefused;
import punchcard.onboarding.person.PersonRefused;
import punchcard.onboarding.profile.ProfileRefused;
import punchcard.onboarding.relation.RelationRefused;
import punchcard.onboarding.rights.RightsRefused;

/// Why the log does not change: because of who asks, or one case for each subject, with its own
/// reasons.
public sealed interface Objection {
  /// To who asks.
  record ToCaller(Denial why) implements Objection {}

  /// To what is wanted of a consent.
  record ToConsent(Refused why) implements Objection {}

  /// To what is wanted of preferences or a delegation.
  record ToProfile(ProfileRefused why) implements Objection {}

  /// To what is wanted of a goal.
  record ToGoal(GoalRefused why) implements Objection {}

  /// To what is wanted of an identifier.
  record ToIdentity(IdentityRefused why) implements Objection {}

  /// To what is wanted of what is kept of a person.
  record ToPerson(PersonRefused why) implements Objection {}

  /// To what is wanted of an agreement with a partner.
  record ToRelation(RelationRefused why) implements Objection {}

  /// To what is wanted of a merge, or of a member who is merged.
  record ToMerge(MergeRefused why) implements Objection {}

  /// To what is wanted of the member's rights.
  record ToRights(RightsRefused why) implements Objection {}

  /// To what is wanted of the member's guardians.
  record ToGuardian(GuardianRefused why) implements Objection {}
}
