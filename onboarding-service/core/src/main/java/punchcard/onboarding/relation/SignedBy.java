package punchcard.onboarding.relation;

import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;

/// Who has said something, and by what that is known.
///
/// @param actor as the token names it; the member's id, if it is the member
/// @param partner for which it works; empty: the member
/// @param token the hash of the token
public record SignedBy(String actor, Optional<PartnerId> partner, Sha256 token) {}
