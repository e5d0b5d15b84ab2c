package punchcard.onboarding.merge;

import java.util.Set;
import punchcard.kernel.MemberId;

/// What is wanted of a merge.
public sealed interface MergeDemand {
  /// The other one is to be the member, too.
  ///
  /// @param shown the members whose own tokens were shown besides the caller's
  record Absorb(MergeId id, MemberId other, String reason, Set<MemberId> shown)
      implements MergeDemand {
    public Absorb {
      shown = Set.copyOf(shown);
    }
  }

  /// That was wrong.
  ///
  /// @param shown the members whose own tokens were shown besides the caller's
  record Separate(MergeId id, String reason, Set<MemberId> shown) implements MergeDemand {
    public Separate {
      shown = Set.copyOf(shown);
    }
  }

  /// What another member's task asks of this one, having ruled on who may.
  sealed interface OfOther extends MergeDemand {
    /// Whose task asks.
    MemberId into();
  }

  /// The member is to be that one.
  ///
  /// @param command the offset of the command that waits, in that one's partition
  record Join(MergeId id, MemberId into, String reason, long command) implements OfOther {}

  /// It is to be itself again.
  ///
  /// @param command the offset of the command that waits, in that one's partition
  record Leave(MergeId id, MemberId into, String reason, long command) implements OfOther {}

  /// That one is erased, and the member with it.
  record Vanish(MemberId into) implements OfOther {}
}
