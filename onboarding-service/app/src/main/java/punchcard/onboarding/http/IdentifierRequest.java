package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// An identifier by which a member wants to be known.
///
/// @param kind `email`, `phone` or `subject`
/// @param value the address or number, however it is written
/// @param token of a subject: a token of its own
@Serdeable
record IdentifierRequest(@Nullable String kind, @Nullable String value, @Nullable String token) {}
