package punchcard.onboarding.rights;

import punchcard.onboarding.consent.LogPoint;

/// A fact where the log has it.
///
/// @param request the name of the request that it answers
public record RightsSaid(LogPoint at, String request, RightsFact fact) {}
