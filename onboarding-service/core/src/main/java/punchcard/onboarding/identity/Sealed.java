package punchcard.onboarding.identity;

/// A text that only the key of its person opens.
///
/// @param base64 its bytes
public record Sealed(String base64) {}
