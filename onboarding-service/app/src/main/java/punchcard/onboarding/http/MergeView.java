package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import punchcard.onboarding.merge.MergeStanding;

/// What a merge has become.
///
/// @param memberId of the other member
/// @param state `ABSORBED`, `SEPARATED`; of who was absorbed: `MERGED`, `UNDONE`
/// @param position where the member's log has that
@Serdeable
record MergeView(
    String mergeId, String memberId, String state, Instant since, PositionView position) {
  static MergeView of(MergeStanding standing, int partition) {
    return new MergeView(
        standing.id().value(),
        standing.other().value(),
        standing.state().name(),
        standing.since().at(),
        PositionView.of(PositionView.inLog(partition, standing.since().offset())));
  }
}
