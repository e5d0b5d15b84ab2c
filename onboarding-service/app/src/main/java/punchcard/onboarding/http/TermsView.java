package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.TreeMap;
import punchcard.onboarding.consent.TermsText;

/// A version of consent terms.
///
/// @param hashes SHA-256 of the text in each language, in hexadecimal digits
@Serdeable
record TermsView(
    String termsVersion, boolean material, Map<String, String> texts, Map<String, String> hashes) {
  static TermsView of(TermsText terms) {
    Map<String, String> hashes = new TreeMap<>();
    terms.hashes().forEach((language, hash) -> hashes.put(language, hash.hex()));
    return new TermsView(
        terms.name().toString(), terms.material(), new TreeMap<>(terms.texts()), hashes);
  }
}
