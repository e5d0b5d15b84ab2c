package punchcard.onboarding.identity;

import punchcard.onboarding.consent.LogPoint;

/// A fact where the log has it.
///
/// @param request the name of the request that it answers
public record IdentitySaid(LogPoint at, String request, IdentityFact fact) {}
