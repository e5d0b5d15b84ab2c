package punchcard.onboarding.participation;

import java.time.Instant;

/// Who takes a step, and when.
///
/// @param by the subject of a token, or who signed an acceptance
public record Signature(String by, Instant at) {}
