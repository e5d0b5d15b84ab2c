package punchcard.onboarding.receipts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Changed;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.DataAction;
import punchcard.onboarding.consent.DataElement;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.Standing;
import punchcard.onboarding.evidence.SignedConsent;

/// What a receipt says: the consent record of ISO/IEC TS 27560, and what has become of it where in
/// the log. It follows from the change alone.
final class ReceiptClaims {
  static final String ISSUER = "punchcard";
  private static final String SCHEMA = "ISO/IEC TS 27560:2023";

  private ReceiptClaims() {}

  static Map<String, Object> of(Changed changed) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", ISSUER);
    claims.put("sub", changed.member().value());
    claims.put("jti", name(changed));
    claims.put("iat", changed.standing().since().at().getEpochSecond());
    claims.put("consent", record(changed.standing()));
    return claims;
  }

  /// What tells a change from all others: one marker of terms changes many consents.
  static String name(Changed changed) {
    return changed.member() + "/" + changed.standing().id() + "/" + changed.position();
  }

  private static Map<String, Object> record(Standing standing) {
    Consent consent = standing.consent();
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("schema", SCHEMA);
    record.put("recordId", standing.id().value());
    record.put("state", standing.state().name());
    record.put("stateSince", standing.since().at().toString());
    record.put("discloser", consent.discloser().value());
    record.put("recipients", consent.recipients().stream().map(PartnerId::value).toList());
    record.put("purpose", consent.purpose().code());
    record.put("actions", consent.purpose().actions().stream().map(DataAction::code).toList());
    record.put("dataElements", consent.elements().stream().map(DataElement::code).toList());
    record.put("healthData", consent.elements().stream().anyMatch(DataElement::isHealth));
    record.put("termsVersion", consent.terms().toString());
    consent
        .wording()
        .ifPresent(
            wording -> {
              record.put("language", wording.language());
              record.put("termsHash", wording.hash().hex());
            });
    record.put("collectionMethod", consent.method());
    consent.endsAt().map(Instant::toString).ifPresent(end -> record.put("endsAt", end));
    standing.evidence().ifPresent(evidence -> record.put("evidence", evidence(evidence)));
    return record;
  }

  /// A signature as it is: whoever has the key of that name verifies it.
  private static Map<String, Object> evidence(Evidence evidence) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("method", evidence.method());
    shown.put("tokenHash", evidence.token().hex());
    if (evidence.shown() instanceof Evidence.Signature(SignedConsent signed)) {
      shown.put("keyId", signed.key().value());
      shown.put("signature", signed.jws());
    }
    return shown;
  }
}
