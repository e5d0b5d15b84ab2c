package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.evidence.SignedConsent;
import punchcard.onboarding.identity.CodeHash;
import punchcard.onboarding.identity.OneTimeCodes;

/// What a member has shown at a desk: a code, or a signature.
///
/// @param language in which the member has read the terms; that of the request, unless told, if
///     that has the text's hash
/// @param collectionMethod how the member was asked; as in the request, unless told
@Serdeable
record ConsentEvidenceRequest(
    @Nullable String code,
    @Nullable String signature,
    @Nullable String language,
    @Nullable String collectionMethod) {
  /// @param hash of a code
  Evidence.Shown shown(Function<String, CodeHash> hash) {
    if (code != null && signature == null) {
      String entered = code.strip();
      if (!OneTimeCodes.isValid(entered)) throw bad("a code has six digits");
      return new Evidence.Code(hash.apply(entered));
    }
    if (signature == null || code != null) throw bad("a code or a signature, and not both");
    return new Evidence.Signature(
        SignedConsent.of(signature)
            .orElseThrow(() -> bad("no compact JWS by EdDSA that names a key")));
  }

  private static RuntimeException bad(String what) {
    return ConsentProblems.refused(new Refused(Refusal.BAD_EVIDENCE, what));
  }
}
