package punchcard.onboarding.consent;

/// A fact where the log has it.
///
/// @param request what the caller called the request that it answers; empty: nobody's
public record Logged(LogPoint at, String request, ConsentFact fact) {}
