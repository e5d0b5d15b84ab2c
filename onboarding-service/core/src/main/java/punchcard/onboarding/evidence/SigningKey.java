package punchcard.onboarding.evidence;

import punchcard.onboarding.consent.LogPoint;

/// A signing key of a member, as the log has it.
///
/// @param inForce whether what is signed under it is the member's; if not any more, never again
/// @param since the fact that made it so
public record SigningKey(KeyId id, Ed25519Key key, boolean inForce, LogPoint since) {}
