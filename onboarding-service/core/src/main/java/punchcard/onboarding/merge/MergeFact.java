package punchcard.onboarding.merge;

import java.util.List;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Reservations;
import punchcard.onboarding.relation.SignedBy;

/// What the log says that matters to merges.
public sealed interface MergeFact {
  /// Which merge.
  MergeId id();

  /// The other of the two.
  MemberId other();

  /// The member is the other one, too: what reaches it is that one's.
  record MergedInto(MergeId id, MemberId other, String reason, SignedBy by) implements MergeFact {}

  /// The other one is the member, too.
  ///
  /// @param partners who knew it by a reference
  /// @param reservations what it has said against the use of its data: that is the member's, too
  record Absorbed(MergeId id, MemberId other, List<PartnerId> partners, Reservations reservations)
      implements MergeFact {
    public Absorbed {
      partners = List.copyOf(partners);
    }
  }

  /// The member is itself again.
  record Undone(MergeId id, MemberId other, String reason, SignedBy by) implements MergeFact {}

  /// The other one is somebody else, after all.
  ///
  /// @param partners as it was absorbed
  record Separated(MergeId id, MemberId other, List<PartnerId> partners) implements MergeFact {
    public Separated {
      partners = List.copyOf(partners);
    }
  }
}
