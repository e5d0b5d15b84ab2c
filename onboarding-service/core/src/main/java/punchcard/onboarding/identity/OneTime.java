package punchcard.onboarding.identity;

/// A one-time code as the log has it.
public record OneTime(CodeSalt salt, CodeHash hash) {}
