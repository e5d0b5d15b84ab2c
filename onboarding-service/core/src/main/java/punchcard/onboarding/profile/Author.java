package punchcard.onboarding.profile;

import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;

/// Who has said something, for whom, and by which right: both names are on the record.
///
/// @param actor the person, as its token names it; the member's own id, if it is the member
/// @param partner for which the person works; empty: the member, or an operator's
/// @param delegation by which the person may; empty: it is the member
/// @param token the hash of the token by which the person was known
public record Author(
    String actor,
    Optional<PartnerId> partner,
    MemberId onBehalfOf,
    Optional<DelegationId> delegation,
    Sha256 token) {}
