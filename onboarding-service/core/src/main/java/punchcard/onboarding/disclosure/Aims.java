package punchcard.onboarding.disclosure;

import java.util.Optional;
import java.util.stream.Stream;
import punchcard.onboarding.goal.GoalName;
import punchcard.onboarding.goal.GoalStanding;
import punchcard.onboarding.goal.GoalState;
import punchcard.onboarding.goal.Goals;

/// A member's goals in front of a fact, and behind it.
public record Aims(Goals before, Goals after) {
  /// Of a fact that says nothing of goals.
  public static final Aims SAME = new Aims(Goals.NONE, Goals.NONE);

  /// Whether the member has none, and had none.
  boolean isEmpty() {
    return before.all().isEmpty() && after.all().isEmpty();
  }

  /// Those that the member has approved by this fact.
  Stream<GoalStanding> approved() {
    return after.all().stream()
        .filter(goal -> after.approvedIn(goal.name()).isPresent())
        .filter(goal -> !isApprovedAlike(goal.name()));
  }

  /// Those that were approved, and by this fact are not so any more.
  Stream<GoalStanding> over() {
    return before.all().stream()
        .filter(goal -> before.approvedIn(goal.name()).isPresent())
        .filter(goal -> !isApprovedAlike(goal.name()));
  }

  /// Those that by this fact the member does not want.
  Stream<GoalStanding> refused() {
    return after.all().stream()
        .filter(goal -> goal.state() == GoalState.DECLINED || goal.state() == GoalState.DROPPED)
        .filter(goal -> !before.find(goal.name()).equals(Optional.of(goal)));
  }

  private boolean isApprovedAlike(GoalName name) {
    return before.approvedIn(name).equals(after.approvedIn(name));
  }
}
