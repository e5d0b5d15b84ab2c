package punchcard.onboarding.member;

import java.time.Instant;
import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.Evidence;

/// One demand on a member's record, as the member's own task got it.
///
/// @param request the caller's name for it: the same again gets the same answer
/// @param evidence of the member's own
/// @param at when it was received
public record Asked(
    MemberId member, String request, Evidence evidence, Instant at, Demand demand) {}
