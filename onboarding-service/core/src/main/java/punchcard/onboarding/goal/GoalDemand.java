package punchcard.onboarding.goal;

import java.util.OptionalLong;

/// What a member wants of a goal.
public sealed interface GoalDemand {
  /// Which.
  GoalName name();

  /// To aim at this, by the member's own decision.
  ///
  /// @param name of the member's own
  record Aim(GoalName name, Goal goal) implements GoalDemand {}

  /// To take on what a partner has set.
  ///
  /// @param setAt the offset where the log has it as the member has read it; empty: as it is now
  record Approve(GoalName name, OptionalLong setAt) implements GoalDemand {}

  /// Not to take it on.
  record Decline(GoalName name) implements GoalDemand {}

  /// To have it no more.
  record Drop(GoalName name) implements GoalDemand {}
}
