package punchcard.onboarding.stream;

import java.util.Optional;
import punchcard.avro.GoalChanged;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.goal.Goal;
import punchcard.onboarding.goal.GoalStanding;
import punchcard.onboarding.goal.GoalStanding.Approval;
import punchcard.onboarding.goal.GoalState;

/// Translates what a goal has become, for who waits.
final class GoalReplies {
  private GoalReplies() {}

  static GoalChanged record(GoalStanding standing, int partition) {
    Goal goal = standing.goal();
    Optional<Approval> approval = standing.approval();
    return new GoalChanged(
        partition,
        GoalRecords.author(standing.name()),
        standing.name().id().value(),
        goal.metric().code(),
        goal.target(),
        goal.dueOn().orElse(null),
        GoalRecords.attendedBy(goal),
        standing.state().name(),
        standing.since().offset(),
        standing.since().at(),
        standing.setAt().offset(),
        standing.setAt().at(),
        approval.map(it -> it.at().offset()).orElse(null),
        approval.map(it -> it.at().at()).orElse(null),
        approval.map(it -> EvidenceRecords.record(it.evidence())).orElse(null));
  }

  static GoalStanding read(GoalChanged it) {
    return new GoalStanding(
        GoalRecords.name(it.getAuthor(), it.getGoalId()),
        GoalRecords.goal(it.getMetric(), it.getTarget(), it.getDueOn(), it.getAttendedBy()),
        GoalState.valueOf(it.getState()),
        new LogPoint(it.getOffset(), it.getRecordedAt()),
        new LogPoint(it.getSetOffset(), it.getSetAt()),
        approval(it));
  }

  private static Optional<Approval> approval(GoalChanged it) {
    Long offset = it.getApprovedOffset();
    if (offset == null) return Optional.empty();
    return Optional.of(
        new Approval(
            new LogPoint(offset, it.getApprovedAt()), EvidenceRecords.evidence(it.getEvidence())));
  }
}
