package punchcard.onboarding.merge;

import java.util.List;
import java.util.Set;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.consent.Reservations;

/// What the task of the other one says.
public sealed interface MergeAnswer {
  /// It is so: its log says it, and all tasks have heeded it.
  ///
  /// @param partners who knew it by a reference
  /// @param reservations what it has said against the use of its data
  /// @param subjects the OpenID subjects that are linked to it
  record Done(List<PartnerId> partners, Reservations reservations, Set<IdentityKey> subjects)
      implements MergeAnswer {
    public Done {
      partners = List.copyOf(partners);
      subjects = Set.copyOf(subjects);
    }
  }

  /// It cannot be, and nothing has changed.
  record Not(MergeRefusal why) implements MergeAnswer {}
}
