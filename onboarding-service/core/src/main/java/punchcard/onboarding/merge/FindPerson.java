package punchcard.onboarding.merge;

import java.util.Optional;
import punchcard.kernel.MemberId;

/// Finds out who a member is by now: itself, or who it was merged into, and so on.
public interface FindPerson {
  /// As the task of a partition knows it; empty: that task is just changing.
  ///
  /// @param partition of which this instance has the task
  Optional<MemberId> of(MemberId member, int partition);
}
