package punchcard.onboarding;

import java.util.Optional;
import java.util.Set;
import punchcard.onboarding.consent.ConsentWish;
import punchcard.onboarding.goal.GoalWish;
import punchcard.onboarding.person.Person;

/// What a partner's record is about, as far as admission must know.
public sealed interface Content {
  /// A customer joins.
  ///
  /// @param proof the member's token, if the customer is a member already
  /// @param person what identifies the customer, in plain text
  /// @param attributes the names of what the partner tells besides
  record Signup(Optional<String> proof, Person person, Set<String> attributes) implements Content {}

  /// Something happened between a member and the partner.
  record Fact(Amounts amounts) implements Content {}

  /// Something is so of a member from here on: the partner lists it, or tells an attribute of it.
  record Told(ToldOfMember told) implements Content {}

  /// The partner tells of a consent of the member.
  ///
  /// @param brought the member's evidence; without any the partner asks for the consent
  record Consenting(ConsentWish wish, Brought brought) implements Content {}

  /// The partner sets the member a goal.
  ///
  /// @param proof the member's token; without it the partner proposes the goal
  record Aiming(GoalWish wish, Optional<String> proof) implements Content {}

  /// A balance that was kept elsewhere before is taken over.
  record Opening(OpeningBalance balance) implements Content {}
}
