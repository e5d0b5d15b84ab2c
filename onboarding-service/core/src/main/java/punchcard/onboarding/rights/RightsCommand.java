package punchcard.onboarding.rights;

import punchcard.onboarding.relation.SignedBy;

/// What somebody wants of a member's rights, and who.
///
/// @param request the caller's name for it: the same again gets the same answer
/// @param byMember whether it is the member itself
public record RightsCommand(String request, SignedBy by, boolean byMember, RightsDemand demand) {}
