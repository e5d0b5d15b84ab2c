package punchcard.onboarding.stream;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import punchcard.avro.GoalApprovalWished;
import punchcard.avro.GoalRefusalWished;
import punchcard.avro.GoalRemovalWished;
import punchcard.avro.GoalWished;
import punchcard.onboarding.goal.Goal;
import punchcard.onboarding.goal.GoalDemand;
import punchcard.onboarding.goal.GoalDemand.Aim;
import punchcard.onboarding.goal.GoalDemand.Approve;
import punchcard.onboarding.goal.GoalDemand.Decline;
import punchcard.onboarding.goal.GoalDemand.Drop;
import punchcard.onboarding.goal.GoalName;

/// Translates what is wanted of goals, both ways.
final class GoalDemands {
  private GoalDemands() {}

  static Object wish(GoalDemand demand) {
    return switch (demand) {
      case Aim(GoalName name, Goal goal) ->
          new GoalWished(
              name.id().value(), goal.metric().code(), goal.target(), goal.dueOn().orElse(null));
      case Approve(GoalName name, OptionalLong setAt) ->
          new GoalApprovalWished(
              name.author().orElseThrow().value(), name.id().value(), orNull(setAt));
      case Decline(GoalName name) ->
          new GoalRefusalWished(name.author().orElseThrow().value(), name.id().value());
      case Drop(GoalName name) ->
          new GoalRemovalWished(GoalRecords.author(name), name.id().value());
    };
  }

  private static @Nullable Long orNull(OptionalLong offset) {
    return offset.isPresent() ? offset.getAsLong() : null;
  }

  static GoalDemand demand(GoalWished it) {
    return new Aim(
        GoalRecords.name(null, it.getGoalId()),
        GoalRecords.goal(it.getMetric(), it.getTarget(), it.getDueOn(), null));
  }

  static GoalDemand demand(GoalApprovalWished it) {
    Long setAt = it.getSetAt();
    return new Approve(
        GoalRecords.name(it.getAuthor(), it.getGoalId()),
        setAt == null ? OptionalLong.empty() : OptionalLong.of(setAt));
  }

  static GoalDemand demand(GoalRefusalWished it) {
    return new Decline(GoalRecords.name(it.getAuthor(), it.getGoalId()));
  }

  static GoalDemand demand(GoalRemovalWished it) {
    return new Drop(GoalRecords.name(it.getAuthor(), it.getGoalId()));
  }
}
