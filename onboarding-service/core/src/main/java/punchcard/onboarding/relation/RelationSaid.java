package punchcard.onboarding.relation;

import punchcard.onboarding.consent.LogPoint;

/// A fact where the log has it.
///
/// @param request what the caller called the request that it answers; empty: a partner's signup
/// @param asked where, and when, the request was appended: what had ended then is over
public record RelationSaid(LogPoint at, String request, LogPoint asked, RelationFact fact) {}
