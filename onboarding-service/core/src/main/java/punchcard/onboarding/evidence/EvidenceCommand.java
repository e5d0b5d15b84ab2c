package punchcard.onboarding.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Predicate;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.identity.Identities;
import punchcard.onboarding.relation.SignedBy;

/// One demand, as the member's own task got it.
///
/// @param request the caller's name for it: the same again gets the same answer
/// @param by who wants it
/// @param at when it was received
/// @param known the partners that know the member
/// @param identities by which the member is known
/// @param registered whether a partner is
public record EvidenceCommand(
    MemberId member,
    String request,
    SignedBy by,
    Instant at,
    Collection<PartnerId> known,
    Identities identities,
    Predicate<PartnerId> registered,
    EvidenceDemand demand) {}
