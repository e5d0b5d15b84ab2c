package punchcard.onboarding.goal;

/// What a demand on a goal comes to.
public sealed interface GoalOutcome permits GoalOutcome.ToSay, GoalOutcome.Is, GoalRefused {
  /// A new fact, for the log.
  record ToSay(GoalFact fact) implements GoalOutcome {}

  /// What was asked for is so.
  record Is(GoalStanding standing) implements GoalOutcome {}
}
