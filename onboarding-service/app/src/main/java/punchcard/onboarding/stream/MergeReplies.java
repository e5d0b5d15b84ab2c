package punchcard.onboarding.stream;

import punchcard.avro.MergeChanged;
import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.merge.MergeId;
import punchcard.onboarding.merge.MergeStanding;
import punchcard.onboarding.merge.MergeState;

/// Translates what a merge has become, for who waits.
final class MergeReplies {
  private MergeReplies() {}

  static MergeChanged record(MergeStanding standing, int partition) {
    return new MergeChanged(
        partition,
        standing.id().value(),
        standing.other().value(),
        standing.state().name(),
        standing.since().offset(),
        standing.since().at());
  }

  static MergeStanding read(MergeChanged it) {
    return new MergeStanding(
        new MergeId(it.getMergeId()),
        new MemberId(it.getMemberId()),
        MergeState.valueOf(it.getState()),
        new LogPoint(it.getOffset(), it.getRecordedAt()));
  }
}
