package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.evidence.SignedConsent;

/// By what a consent was given.
///
/// @param method `token`, `code` or `signature`
/// @param keyId under which the member has signed
/// @param signature itself, a compact JWS: anybody who has the key verifies it
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownView(String method, @Nullable String keyId, @Nullable String signature) {
  static ShownView of(Evidence.Shown shown) {
    return shown instanceof Evidence.Signature(SignedConsent signed)
        ? new ShownView(shown.method(), signed.key().value(), signed.jws())
        : new ShownView(shown.method(), null, null);
  }
}
