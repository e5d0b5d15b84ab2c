package punchcard.onboarding.identity;

import java.time.Instant;
import punchcard.onboarding.consent.Evidence;

/// One demand of a member, as its own task got it.
///
/// @param request the member's name for it: the same again gets the same answer
/// @param at when it was received
public record IdentityCommand(
    String request, Evidence evidence, Instant at, IdentityDemand demand) {}
