package punchcard.onboarding.consent;

import java.util.Map;
import punchcard.kernel.Sha256;

/// One version of the terms that members consent to.
///
/// @param material whether who has consented to an earlier version is asked again
/// @param hashes SHA-256 of its text, by language
public record Terms(TermsVersion name, boolean material, Map<String, Sha256> hashes) {
  public Terms {
    hashes = Map.copyOf(hashes);
  }
}
