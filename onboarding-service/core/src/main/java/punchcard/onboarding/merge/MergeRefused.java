package punchcard.onboarding.merge;

/// Nothing comes of it, and the log does not change.
///
/// @param refusal the first that applies
/// @param detail what exactly
public record MergeRefused(MergeRefusal refusal, String detail) implements MergeOutcome {}
