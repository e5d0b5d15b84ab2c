package punchcard.onboarding.consent;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import punchcard.kernel.Sha256;

/// One version of terms, as members read it.
///
/// @param material whether who has consented to an earlier version is asked again
/// @param texts by language
/// @param joining empty: they are terms of consent
public record TermsText(
    TermsVersion name, boolean material, Map<String, String> texts, Optional<JoiningRule> joining) {
  public TermsText {
    texts = Map.copyOf(texts);
  }

  /// SHA-256 of the text in each language.
  public Map<String, Sha256> hashes() {
    Map<String, Sha256> hashes = new TreeMap<>();
    texts.forEach((language, text) -> hashes.put(language, Sha256.of(text)));
    return hashes;
  }
}
