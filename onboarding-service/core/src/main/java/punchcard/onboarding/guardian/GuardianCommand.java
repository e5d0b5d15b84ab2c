package punchcard.onboarding.guardian;

import punchcard.kernel.MemberId;
import punchcard.onboarding.relation.SignedBy;

/// One demand, as the member's own task got it.
///
/// @param request the caller's name for it: the same again gets the same answer
/// @param by who wants it
/// @param isBelowAge whether the member is not old enough to consent itself when it is wanted
public record GuardianCommand(
    MemberId member, String request, SignedBy by, boolean isBelowAge, GuardianDemand demand) {
  boolean isOwn() {
    return by.actor().equals(member.value());
  }

  boolean isGuardians() {
    return by.actor().equals(demand.guardian().value());
  }
}
