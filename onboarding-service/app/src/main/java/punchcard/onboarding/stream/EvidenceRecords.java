package punchcard.onboarding.stream;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.avro.ConsentCodeMade;
import punchcard.avro.ConsentEvidence;
import punchcard.avro.SigningKeyAdded;
import punchcard.avro.SigningKeyRemoved;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.evidence.ConsentCode;
import punchcard.onboarding.evidence.Ed25519Key;
import punchcard.onboarding.evidence.KeyId;
import punchcard.onboarding.evidence.SignedConsent;
import punchcard.onboarding.identity.CodeHash;
import punchcard.onboarding.identity.IdentifierId;

/// Translates what the log says of the evidence of members, and of that by which they prove
/// consents.
final class EvidenceRecords {
  /// What says by what a member proves them.
  static final Set<Class<?>> BODIES =
      Set.of(SigningKeyAdded.class, SigningKeyRemoved.class, ConsentCodeMade.class);

  private EvidenceRecords() {}

  static ConsentFact fact(SigningKeyAdded it) {
    return new ConsentFact.KeyAdded(
        new KeyId(it.getKeyId()), new Ed25519Key(it.getPublicKey()), evidence(it.getEvidence()));
  }

  static ConsentFact fact(SigningKeyRemoved it) {
    return new ConsentFact.KeyRemoved(new KeyId(it.getKeyId()), evidence(it.getEvidence()));
  }

  static ConsentFact fact(ConsentCodeMade it) {
    return new ConsentFact.CodeMade(
        new ConsentCode.Name(
            new ConsentId(it.getConsentId()), new PartnerId(it.getBy().getPartner())),
        new IdentifierId(it.getIdentifierId()),
        it.getLanguage(),
        new Sha256(it.getConsentHash()),
        IdentityRecords.code(it.getCode()),
        it.getExpiresAt(),
        RelationParts.by(it.getBy()));
  }

  /// The body that says so in the log.
  static Object body(ConsentFact.Evidencing fact) {
    return switch (fact) {
      case ConsentFact.KeyAdded(var id, var key, var by) ->
          new SigningKeyAdded(id.value(), key.x(), record(by));
      case ConsentFact.KeyRemoved(var id, var by) -> new SigningKeyRemoved(id.value(), record(by));
      case ConsentFact.CodeMade it ->
          new ConsentCodeMade(
              it.name().consent().value(),
              it.sentTo().value(),
              it.language(),
              it.content().hex(),
              IdentityRecords.record(it.code()),
              it.expiresAt(),
              RelationParts.record(it.by()));
    };
  }

  static Evidence evidence(ConsentEvidence record) {
    return new Evidence(new MemberId(record.getSubject()), shown(record));
  }

  private static Evidence.Shown shown(ConsentEvidence record) {
    return switch (record.getMethod()) {
      case "code" -> new Evidence.Code(new CodeHash(record.getTokenHash()));
      case "signature" -> new Evidence.Signature(signed(record.getSignature()));
      default -> new Evidence.Token(new Sha256(record.getTokenHash()), linked(record));
    };
  }

  static Optional<IdentityKey> linked(ConsentEvidence record) {
    return Optional.ofNullable(record.getLinkedSubject()).map(IdentityKey::new);
  }

  /// What was read before it was written.
  static SignedConsent signed(String jws) {
    return SignedConsent.of(jws).orElseThrow();
  }

  static ConsentEvidence record(Evidence evidence) {
    return new ConsentEvidence(
        evidence.method(),
        evidence.subject().value(),
        evidence.token().hex(),
        jws(evidence.shown()),
        linked(evidence.shown()));
  }

  private static @Nullable String jws(Evidence.Shown shown) {
    return shown instanceof Evidence.Signature(SignedConsent signed) ? signed.jws() : null;
  }

  private static @Nullable String linked(Evidence.Shown shown) {
    return shown instanceof Evidence.Token(_, var linked)
        ? linked.map(IdentityKey::value).orElse(null)
        : null;
  }
}
