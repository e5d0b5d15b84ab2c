package punchcard.onboarding.relation;

/// Nothing comes of it, and the log does not change.
///
/// @param refusal the first that applies
/// @param detail what exactly
public record RelationRefused(RelationRefusal refusal, String detail) implements RelationOutcome {}
