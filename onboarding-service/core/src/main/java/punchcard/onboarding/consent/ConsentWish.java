package punchcard.onboarding.consent;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import punchcard.kernel.PartnerId;

/// What somebody wants a consent to say: not yet believed.
///
/// @param terms `terms id/version`
/// @param language in which the terms were read
/// @param termsHash what was read, if the asker says so
/// @param method how it was asked for
public record ConsentWish(
    String id,
    String discloser,
    List<String> recipients,
    String purpose,
    List<String> elements,
    String terms,
    Optional<String> language,
    Optional<String> termsHash,
    String method,
    Optional<Instant> endsAt) {

  /// What is asked for, as it is read in this language.
  public static ConsentWish of(
      ConsentId id, Consent asked, Optional<String> language, String method) {
    return new ConsentWish(
        id.value(),
        asked.discloser().value(),
        asked.recipients().stream().map(PartnerId::value).toList(),
        asked.purpose().code(),
        asked.elements().stream().map(DataElement::code).toList(),
        asked.terms().toString(),
        language.or(() -> asked.wording().map(Wording::language)),
        Optional.empty(),
        method,
        asked.endsAt());
  }

  /// Whether it comes to what this consent says.
  boolean says(Consent consent) {
    return consent.discloser().value().equals(discloser)
        && consent.purpose().code().equals(purpose)
        && consent.terms().toString().equals(terms)
        && consent.wording().map(Wording::language).equals(language)
        && consent.method().equals(method)
        && consent.endsAt().equals(endsAt)
        && namesSame(consent)
        && (termsHash.isEmpty() || consent.wording().map(w -> w.hash().hex()).equals(termsHash));
  }

  private boolean namesSame(Consent consent) {
    return new HashSet<>(recipients)
            .equals(consent.recipients().stream().map(PartnerId::value).collect(toSet()))
        && new HashSet<>(elements)
            .equals(consent.elements().stream().map(DataElement::code).collect(toSet()));
  }
}
