package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;

/// A partner's new password.
@Serdeable
record CredentialsView(String username, String password) {}
