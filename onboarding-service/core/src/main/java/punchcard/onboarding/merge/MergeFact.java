package punchcard.onboarding.merge;

import java.util.List;
import java.util.Set;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.IdentityKey;
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
  /// @param subjects the OpenID subjects that are linked to it: those are the member's, too
  record Absorbed(
      MergeId id,
      MemberId other,
      List<PartnerId> partners,
      Reservations reservations,
      Set<IdentityKey> subjects)
      implements MergeFact {
    public Absorbed {
      partners = List.copyOf(partners);
      subjects = Set.copyOf(subjects);
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
