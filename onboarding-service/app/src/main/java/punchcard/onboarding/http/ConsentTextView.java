package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;

/// What a member signs to give a consent.
///
/// @param text the payload of the signature, byte for byte
/// @param sha256 of it
@Serdeable
record ConsentTextView(String text, String sha256) {}
