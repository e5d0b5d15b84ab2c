package punchcard.onboarding.stream;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.avro.ConsentAcceptanceWished;
import punchcard.avro.ConsentCodeWished;
import punchcard.avro.SigningKeyRemovalWished;
import punchcard.avro.SigningKeyWished;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.evidence.ConsentCode;
import punchcard.onboarding.evidence.Ed25519Key;
import punchcard.onboarding.evidence.EvidenceDemand;
import punchcard.onboarding.evidence.EvidenceDemand.Accept;
import punchcard.onboarding.evidence.EvidenceDemand.AddKey;
import punchcard.onboarding.evidence.EvidenceDemand.MakeCode;
import punchcard.onboarding.evidence.EvidenceDemand.RemoveKey;
import punchcard.onboarding.evidence.KeyId;
import punchcard.onboarding.evidence.SignedConsent;
import punchcard.onboarding.identity.CodeHash;
import punchcard.onboarding.identity.IdentifierId;

/// Translates what is wanted of that by which members prove consents, both ways.
final class EvidenceDemands {
  private EvidenceDemands() {}

  static Object wish(EvidenceDemand demand) {
    return switch (demand) {
      case AddKey(var id, var key) -> new SigningKeyWished(id.value(), key.x());
      case RemoveKey(var id) -> new SigningKeyRemovalWished(id.value());
      case MakeCode it ->
          new ConsentCodeWished(
              it.name().consent().value(),
              it.name().partner().value(),
              it.sendTo().map(IdentifierId::value).orElse(null),
              it.language().orElse(null),
              IdentityRecords.record(it.code()));
      case Accept it ->
          new ConsentAcceptanceWished(
              it.id().value(),
              it.partner().value(),
              it.language().orElse(null),
              it.method().orElse(null),
              entered(it.shown()),
              jws(it.shown()));
    };
  }

  private static @Nullable String entered(Evidence.Shown shown) {
    return shown instanceof Evidence.Code(CodeHash entered) ? entered.hex() : null;
  }

  private static @Nullable String jws(Evidence.Shown shown) {
    return shown instanceof Evidence.Signature(SignedConsent signed) ? signed.jws() : null;
  }

  /// What is wanted; empty: something else.
  static Optional<EvidenceDemand> demand(Object wish) {
    return switch (wish) {
      case SigningKeyWished it ->
          Optional.of(new AddKey(new KeyId(it.getKeyId()), new Ed25519Key(it.getPublicKey())));
      case SigningKeyRemovalWished it -> Optional.of(new RemoveKey(new KeyId(it.getKeyId())));
      case ConsentCodeWished it ->
          Optional.of(
              new MakeCode(
                  new ConsentCode.Name(
                      new ConsentId(it.getConsentId()), new PartnerId(it.getPartner())),
                  Optional.ofNullable(it.getIdentifierId()).map(IdentifierId::new),
                  Optional.ofNullable(it.getLanguage()),
                  IdentityRecords.code(it.getCode())));
      case ConsentAcceptanceWished it ->
          Optional.of(
              new Accept(
                  new ConsentId(it.getConsentId()),
                  new PartnerId(it.getPartner()),
                  Optional.ofNullable(it.getLanguage()),
                  Optional.ofNullable(it.getCollectionMethod()),
                  shown(it)));
      default -> Optional.empty();
    };
  }

  private static Evidence.Shown shown(ConsentAcceptanceWished it) {
    @Nullable String entered = it.getCodeHash();
    return entered == null
        ? new Evidence.Signature(EvidenceRecords.signed(it.getSignature()))
        : new Evidence.Code(new CodeHash(entered));
  }
}
