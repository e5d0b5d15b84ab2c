package punchcard.onboarding.stream;

import punchcard.onboarding.member.Fact;

/// Translates what a demand has the log say.
final class FactRecords {
  private FactRecords() {}

  /// The body that says so in the log.
  static Object body(Fact fact) {
    return switch (fact) {
      case Fact.OfConsent(var consent) -> ConsentRecords.body(consent);
      case Fact.OfProfile(var profile) -> ProfileRecords.body(profile);
      case Fact.OfGoal(var goal) -> GoalRecords.body(goal);
      case Fact.OfIdentity(var identity) -> IdentityRecords.body(identity);
      case Fact.OfPerson(var person) -> PersonRecords.body(person);
      case Fact.OfRelation(var relation) -> RelationBodies.of(relation);
      case Fact.OfMerge(var merge) -> MergeRecords.body(merge);
      case Fact.OfRights(var rights) -> RightsRecords.body(rights);
      case Fact.OfGuardian(var guardian) -> GuardianRecords.body(guardian);
    };
  }
}
