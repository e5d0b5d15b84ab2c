package punchcard.onboarding.merge;

import punchcard.onboarding.person.PersonFact;

/// What a demand on a merge comes to.
public sealed interface MergeOutcome
    permits MergeOutcome.ToSay,
        MergeOutcome.ToErase,
        MergeOutcome.ToAsk,
        MergeOutcome.ToTasks,
        MergeOutcome.Is,
        MergeRefused {
  /// A new fact, for the log.
  record ToSay(MergeFact fact) implements MergeOutcome {}

  /// The member is erased with the one into which it is merged.
  record ToErase(PersonFact.ErasureOrdered fact) implements MergeOutcome {}

  /// It is known when the task of the other one has answered.
  record ToAsk(MergeQuestion question) implements MergeOutcome {}

  /// All tasks have to heed that the member is itself again.
  record ToTasks() implements MergeOutcome {}

  /// What was asked for is so.
  record Is(MergeStanding standing) implements MergeOutcome {}
}
