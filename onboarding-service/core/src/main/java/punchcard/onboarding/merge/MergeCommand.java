package punchcard.onboarding.merge;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.MemberId;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.Role;
import punchcard.onboarding.relation.SignedBy;

/// One demand, as the member's own task got it.
///
/// @param member whose task it is
/// @param caller who wants it
/// @param by the same, and by what that is known
public record MergeCommand(MemberId member, Caller caller, SignedBy by, MergeDemand demand) {
  /// Whether the caller may do this to the two: the operator, or who has shown the tokens of both.
  boolean isProven(MemberId other, Set<MemberId> shown) {
    if (caller.roles().contains(Role.OPERATOR)) return true;
    Set<MemberId> known = new HashSet<>(shown);
    self().ifPresent(known::add);
    return known.contains(member) && known.contains(other);
  }

  private Optional<MemberId> self() {
    return caller.roles().contains(Role.MEMBER) && MemberId.isValid(caller.subject())
        ? Optional.of(new MemberId(caller.subject()))
        : Optional.empty();
  }
}
