package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;

/// That a member wants to be erased.
///
/// @param confirmed that the member has seen what goes and what stays
@Serdeable
record ErasureRequest(boolean confirmed) {}
