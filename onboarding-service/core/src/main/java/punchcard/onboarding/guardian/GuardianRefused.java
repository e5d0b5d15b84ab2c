package punchcard.onboarding.guardian;

/// Nothing comes of it, and the log does not change.
///
/// @param refusal the first that applies
/// @param detail what exactly
public record GuardianRefused(GuardianRefusal refusal, String detail) implements GuardianOutcome {}
