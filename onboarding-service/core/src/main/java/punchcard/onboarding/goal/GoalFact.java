package punchcard.onboarding.goal;

import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.Evidence;

/// What the log says that matters to a member's goals.
public sealed interface GoalFact {
  /// A partner sets a goal, without the member's own evidence.
  record Proposed(GoalName name, Goal goal) implements GoalFact {}

  /// The member sets a goal; or a partner does, with the member's evidence.
  record Settled(GoalName name, Goal goal, Evidence evidence) implements GoalFact {}

  /// The member approves a partner's goal, as it is here.
  record Approved(GoalName name, Goal goal, Evidence evidence) implements GoalFact {}

  /// The member declines a partner's goal.
  record Declined(GoalName name, Evidence evidence) implements GoalFact {}

  /// The member drops a goal.
  record Dropped(GoalName name, Evidence evidence) implements GoalFact {}

  /// The member has done something.
  record Done(Deed deed) implements GoalFact {}

  /// The partner's earlier fact of this name was wrong: it was this.
  record Corrected(String event, Deed deed) implements GoalFact {}

  /// The partner's earlier fact of this name never happened, whatever it was.
  record Undone(String event) implements GoalFact {}

  /// Whose tokens are the member's, besides its own.
  record Linking(ConsentFact.Linking fact) implements GoalFact {}

  /// A token has proved something else: brought by a partner once more, it proves nothing.
  record TokenShown(Sha256 token) implements GoalFact {}
}
