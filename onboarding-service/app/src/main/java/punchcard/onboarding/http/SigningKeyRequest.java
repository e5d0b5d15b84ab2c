package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.evidence.Ed25519Key;

/// A public key as a JSON Web Key (RFC 8037).
///
/// @param kty `OKP`
/// @param crv `Ed25519`
@Serdeable
record SigningKeyRequest(@Nullable String kty, @Nullable String crv, @Nullable String x) {
  static final String TYPE = "OKP";
  static final String CURVE = "Ed25519";

  /// Empty: it is none that is good for signing.
  Optional<Ed25519Key> key() {
    return TYPE.equals(kty) && CURVE.equals(crv) && x != null ? Ed25519Key.of(x) : Optional.empty();
  }
}
