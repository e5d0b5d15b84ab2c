package punchcard.onboarding.profile;

import punchcard.onboarding.consent.LogPoint;

/// A fact where the log has it.
///
/// @param request what the caller called the request that it answers
public record Said(LogPoint at, String request, ProfileFact fact) {}
