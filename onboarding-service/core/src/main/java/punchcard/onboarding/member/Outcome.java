package punchcard.onboarding.member;

import punchcard.onboarding.identity.OwnerQuestion;
import punchcard.onboarding.merge.MergeQuestion;

/// What a demand comes to.
public sealed interface Outcome {
  /// A new fact, for the log: what it becomes is known when the log has it.
  record Said(Fact fact) implements Outcome {}

  /// It was said before: what that became then.
  record Repeated(Became became) implements Outcome {}

  /// It is known when the task that owns an identifier has answered.
  record ToOwner(OwnerQuestion question) implements Outcome {}

  /// It is known when the task of another member has answered.
  record ToOther(MergeQuestion question) implements Outcome {}

  /// It is so when all tasks have heeded that the member is itself again.
  record ToTasks() implements Outcome {}

  /// The log does not change.
  record Refused(Objection why) implements Outcome {}
}
