package punchcard.onboarding.rights;

/// Nothing comes of it, and the log does not change.
///
/// @param refusal the first that applies
/// @param detail what exactly
public record RightsRefused(RightsRefusal refusal, String detail) implements RightsOutcome {}
