package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import punchcard.onboarding.evidence.SigningKey;

/// A signing key of a member, with what a JSON Web Key has.
///
/// @param inForce whether the member signs under it; one that is removed never is again
/// @param position where the member's log has that
@Serdeable
record SigningKeyView(
    String keyId,
    String kty,
    String crv,
    String x,
    boolean inForce,
    Instant since,
    PositionView position) {
  static SigningKeyView of(SigningKey it, int partition) {
    return new SigningKeyView(
        it.id().value(),
        SigningKeyRequest.TYPE,
        SigningKeyRequest.CURVE,
        it.key().x(),
        it.inForce(),
        it.since().at(),
        PositionView.of(PositionView.inLog(partition, it.since().offset())));
  }
}
