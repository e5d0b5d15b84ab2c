package punchcard.onboarding.person;

/// Nothing comes of it, and the log does not change.
///
/// @param refusal the first that applies
/// @param detail what exactly; never a value
public record PersonRefused(PersonRefusal refusal, String detail) implements PersonOutcome {}
