package punchcard.onboarding.consent;

import punchcard.kernel.Sha256;

/// The very text of the terms that a member has read.
///
/// @param language its language: `en`
public record Wording(String language, Sha256 hash) {}
