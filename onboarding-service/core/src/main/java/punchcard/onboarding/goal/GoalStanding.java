package punchcard.onboarding.goal;

import java.time.LocalDate;
import java.util.Optional;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.LogPoint;

/// A goal, and where it is in its life.
///
/// @param state as the log's facts have it; what is done, or its due date, may have ended it since
/// @param since the fact that made it so
/// @param setAt the fact that has set it as it is
/// @param approval the member's; empty: not approved, as it is
public record GoalStanding(
    GoalName name,
    Goal goal,
    GoalState state,
    LogPoint since,
    LogPoint setAt,
    Optional<Approval> approval) {

  /// That the member has approved a goal, and by what that is known.
  public record Approval(LogPoint at, Evidence evidence) {}

  GoalState stateAt(long progress, LocalDate day) {
    if (state != GoalState.ACTIVE) return state;
    if (progress >= goal.target()) return GoalState.REACHED;
    return goal.isOver(day) ? GoalState.MISSED : GoalState.ACTIVE;
  }

  /// Whether it could still become something else by itself or by the member.
  boolean isOpen() {
    return state == GoalState.PROPOSED || state == GoalState.ACTIVE;
  }

  GoalStanding becomes(GoalState next, LogPoint at) {
    return new GoalStanding(name, goal, next, at, setAt, approval);
  }

  GoalStanding approved(LogPoint at, Evidence evidence) {
    Approval by = new Approval(at, evidence);
    return new GoalStanding(name, goal, GoalState.ACTIVE, at, setAt, Optional.of(by));
  }
}
