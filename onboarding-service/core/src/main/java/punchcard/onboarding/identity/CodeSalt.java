package punchcard.onboarding.identity;

/// What was drawn at random for a one-time code: with the secret, the code can be made of it again;
/// without, nothing can.
///
/// @param hex 32 hexadecimal digits
public record CodeSalt(String hex) {}
