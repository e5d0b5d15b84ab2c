package punchcard.onboarding.consent;

import java.util.Map;
import java.util.Optional;
import punchcard.kernel.Sha256;

/// One version of the terms that members consent to.
///
/// @param material whether who has consented to an earlier version is asked again
/// @param hashes SHA-256 of its text, by language
/// @param joining empty: they are terms of consent
public record Terms(
    TermsVersion name,
    boolean material,
    Map<String, Sha256> hashes,
    Optional<JoiningRule> joining) {
  public Terms {
    hashes = Map.copyOf(hashes);
  }

  /// Terms of consent.
  public Terms(TermsVersion name, boolean material, Map<String, Sha256> hashes) {
    this(name, material, hashes, Optional.empty());
  }
}
