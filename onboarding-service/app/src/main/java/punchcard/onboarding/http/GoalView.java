package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.goal.Goal;
import punchcard.onboarding.goal.GoalStanding;
import punchcard.onboarding.goal.GoalState;

/// A goal, and where it is in its life.
///
/// @param author the partner that has set it, or the member
/// @param answeredForBy the partner that attends to it, or who has set it
/// @param approvedBy the member, once it has approved it as it is
/// @param since when the log got the fact that made it so
/// @param position where the log has that fact
/// @param setAt the offset of the fact that has set it as it is
/// @param progress in units of the metric; only in the list of all
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record GoalView(
    String author,
    String goalId,
    String metric,
    long target,
    @Nullable LocalDate dueOn,
    String answeredForBy,
    String state,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt,
    Instant since,
    PositionView position,
    long setAt,
    @Nullable Long progress) {

  /// @param state as of when it is asked
  static GoalView of(
      GoalStanding standing,
      MemberId member,
      GoalState state,
      @Nullable Long progress,
      int partition) {
    Goal goal = standing.goal();
    String author = standing.name().author().map(PartnerId::value).orElse(member.value());
    Optional<GoalStanding.Approval> approval = standing.approval();
    return new GoalView(
        author,
        standing.name().id().value(),
        goal.metric().code(),
        goal.target(),
        goal.dueOn().orElse(null),
        goal.attendedBy().map(PartnerId::value).orElse(author),
        state.name(),
        approval.map(it -> it.evidence().subject().value()).orElse(null),
        approval.map(it -> it.at().at()).orElse(null),
        standing.since().at(),
        PositionView.of(PositionView.inLog(partition, standing.since().offset())),
        standing.setAt().offset(),
        progress);
  }
}
