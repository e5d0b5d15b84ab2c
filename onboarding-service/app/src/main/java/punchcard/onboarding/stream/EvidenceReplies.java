package punchcard.onboarding.stream;

import punchcard.avro.ConsentCodeReady;
import punchcard.avro.SigningKeySoFar;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.evidence.ConsentCode;
import punchcard.onboarding.evidence.Ed25519Key;
import punchcard.onboarding.evidence.KeyId;
import punchcard.onboarding.evidence.SigningKey;
import punchcard.onboarding.member.Became;

/// Translates how it stands with a key or a code, for who waits.
final class EvidenceReplies {
  private EvidenceReplies() {}

  static SigningKeySoFar record(SigningKey it, int partition) {
    return new SigningKeySoFar(
        partition,
        it.id().value(),
        it.key().x(),
        it.inForce(),
        it.since().offset(),
        it.since().at());
  }

  static SigningKey read(SigningKeySoFar it) {
    return new SigningKey(
        new KeyId(it.getKeyId()),
        new Ed25519Key(it.getPublicKey()),
        it.getInForce(),
        new LogPoint(it.getOffset(), it.getRecordedAt()));
  }

  static ConsentCodeReady record(Became.Coded coded, int partition) {
    ConsentCode it = coded.code();
    return new ConsentCodeReady(
        partition,
        it.name().consent().value(),
        it.name().partner().value(),
        ConsentContents.record(coded.consent()),
        it.sentTo().value(),
        IdentityRecords.record(coded.to()),
        it.content().hex(),
        IdentityRecords.record(it.code()),
        it.expiresAt(),
        it.missed(),
        it.since().offset(),
        it.since().at());
  }

  /// It is told while it is good.
  static Became.Coded read(ConsentCodeReady it) {
    Consent consent = ConsentContents.consent(it.getConsent());
    ConsentCode code =
        new ConsentCode(
            new ConsentCode.Name(new ConsentId(it.getConsentId()), new PartnerId(it.getPartner())),
            IdentityRecords.id(it.getIdentifierId()),
            new Sha256(it.getConsentHash()),
            IdentityRecords.code(it.getCode()),
            it.getExpiresAt(),
            new LogPoint(it.getOffset(), it.getRecordedAt()),
            it.getMissed(),
            false);
    return new Became.Coded(code, consent, IdentityRecords.concealed(it.getIdentifier()));
  }
}
