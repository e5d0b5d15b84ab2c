package punchcard.onboarding.stream;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.avro.IdentifierChanged;
import punchcard.avro.OneTimeCode;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.identity.IdentifierStanding;
import punchcard.onboarding.identity.IdentifierStanding.Pending;
import punchcard.onboarding.identity.IdentifierState;

/// Translates what an identifier has become, for who waits.
final class IdentityReplies {
  private IdentityReplies() {}

  static IdentifierChanged record(IdentifierStanding it, int partition) {
    Optional<Pending> pending = it.pending();
    return new IdentifierChanged(
        partition,
        it.id().value(),
        IdentityRecords.record(it.what()),
        it.state().name(),
        it.since().offset(),
        it.since().at(),
        pending.map(Pending::code).map(IdentityRecords::record).orElse(null),
        pending.map(Pending::expiresAt).orElse(null),
        pending.map(Pending::missed).orElse(0));
  }

  static IdentifierStanding read(IdentifierChanged it) {
    return new IdentifierStanding(
        IdentityRecords.id(it.getIdentifierId()),
        IdentityRecords.concealed(it.getIdentifier()),
        IdentifierState.valueOf(it.getState()),
        new LogPoint(it.getOffset(), it.getRecordedAt()),
        pending(it, it.getCode()));
  }

  private static Optional<Pending> pending(IdentifierChanged it, @Nullable OneTimeCode code) {
    if (code == null) return Optional.empty();
    return Optional.of(new Pending(IdentityRecords.code(code), it.getExpiresAt(), it.getMissed()));
  }
}
