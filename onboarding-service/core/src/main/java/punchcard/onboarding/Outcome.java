package punchcard.onboarding;

import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.goal.GoalFact;

/// What admission decides.
public sealed interface Outcome
    permits Rejected,
        Outcome.SignedUp,
        Outcome.Linked,
        Outcome.Admitted,
        Outcome.Consented,
        Outcome.Aimed,
        Outcome.Duplicate,
        Outcome.Forward,
        Outcome.LookUp {
  /// A new member exists, and the reference is bound.
  record SignedUp(Binding binding) implements Outcome {}

  /// The reference is bound to a member who existed before.
  record Linked(Binding binding) implements Outcome {}

  /// A fact about a member.
  record Admitted(MemberId member) implements Outcome {}

  /// A member's consent, with the member's own evidence.
  record Consented(MemberId member, ConsentFact.Given given) implements Outcome {}

  /// A member's goal, set by a partner with the member's own evidence.
  record Aimed(MemberId member, GoalFact.Settled goal) implements Outcome {}

  /// It was admitted before: dropped.
  record Duplicate() implements Outcome {}

  /// The task that owns the reference must decide.
  record Forward() implements Outcome {}

  /// Whether it was admitted before is not remembered here: the index has to be asked.
  record LookUp() implements Outcome {}
}
