package punchcard.onboarding.consent;

import static punchcard.onboarding.consent.Refusal.*;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import punchcard.kernel.PartnerId;

/// Judges what a consent is to say, whoever wants it.
public final class ConsentScreening {
  private static final Pattern METHOD = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  private ConsentScreening() {}

  /// A consent, or why it is none.
  public sealed interface Screened permits Sound, Refused {}

  /// It may be given, or asked for.
  public record Sound(ConsentId id, Consent consent) implements Screened {}

  /// What the wish comes to. Without a language it can only be a request.
  public static Screened screen(ConsentWish wish, Conditions by) {
    if (!ConsentId.isValid(wish.id())) return no(BAD_ID, wish.id());
    if (!METHOD.matcher(wish.method()).matches()) return no(BAD_METHOD, wish.method());
    if (wish.elements().isEmpty()) return no(NO_ELEMENT, "no data element is named");
    Optional<String> strange = firstStrange(wish.elements());
    if (strange.isPresent()) return no(UNKNOWN_ELEMENT, strange.get());
    Optional<Purpose> purpose = Purpose.of(wish.purpose());
    if (purpose.isEmpty()) return no(UNKNOWN_PURPOSE, wish.purpose());
    if (purpose.get().isForbidden()) return no(FORBIDDEN_PURPOSE, wish.purpose());
    if (wish.recipients().isEmpty()) return no(NO_RECIPIENT, "no recipient is named");
    Optional<String> stranger = firstStranger(wish, by);
    if (stranger.isPresent()) return no(UNKNOWN_PARTNER, stranger.get());
    Optional<String> bundled = bundled(wish, purpose.get());
    if (bundled.isPresent()) return no(BUNDLED, bundled.get());
    return underTerms(wish, purpose.get(), by);
  }

  private static Screened underTerms(ConsentWish wish, Purpose purpose, Conditions by) {
    Optional<Terms> terms = TermsVersion.of(wish.terms()).flatMap(by.terms()::find);
    if (terms.isEmpty()) return no(UNKNOWN_TERMS, wish.terms());
    if (by.terms().supersede(terms.get().name())) return no(SUPERSEDED_TERMS, wish.terms());
    Optional<Wording> wording = wish.language().flatMap(language -> wording(terms.get(), language));
    if (wish.language().isPresent() && wording.isEmpty())
      return no(UNKNOWN_LANGUAGE, wish.language().get());
    if (wish.termsHash().isPresent() && !isText(wish.termsHash().get(), terms.get(), wording))
      return no(OTHER_TEXT, "the hash is not that of " + wish.terms());
    Consent consent = consent(wish, purpose, terms.get().name(), wording);
    if (consent.isOver(by.at())) return no(ENDED, "it ends at " + consent.endsAt().orElseThrow());
    return new Sound(new ConsentId(wish.id()), consent);
  }

  private static Optional<String> firstStrange(List<String> elements) {
    return elements.stream().filter(name -> DataElement.of(name).isEmpty()).findFirst();
  }

  private static Optional<String> firstStranger(ConsentWish wish, Conditions by) {
    TreeSet<String> partners = new TreeSet<>(wish.recipients());
    partners.add(wish.discloser());
    return partners.stream()
        .filter(name -> !PartnerId.isValid(name) || !by.registered().test(new PartnerId(name)))
        .findFirst();
  }

  /// Consent to health data is explicit and stands alone (GDPR, articles 7 and 9).
  private static Optional<String> bundled(ConsentWish wish, Purpose purpose) {
    SortedSet<DataElement> elements = elements(wish);
    if (elements.stream().noneMatch(DataElement::isHealth)) return Optional.empty();
    if (new TreeSet<>(wish.recipients()).size() > 1)
      return Optional.of("health data has one recipient in one consent");
    return elements.stream()
        .filter(element -> !purpose.takes(element))
        .map(element -> purpose.code() + " does not take " + element.code())
        .findFirst();
  }

  private static Optional<Wording> wording(Terms terms, String language) {
    return Optional.ofNullable(terms.hashes().get(language))
        .map(hash -> new Wording(language, hash));
  }

  private static boolean isText(String hash, Terms terms, Optional<Wording> wording) {
    return wording
        .map(text -> text.hash().hex().equals(hash))
        .orElseGet(() -> terms.hashes().values().stream().anyMatch(h -> h.hex().equals(hash)));
  }

  private static Consent consent(
      ConsentWish wish, Purpose purpose, TermsVersion terms, Optional<Wording> wording) {
    TreeSet<PartnerId> recipients = new TreeSet<>();
    wish.recipients().forEach(name -> recipients.add(new PartnerId(name)));
    return new Consent(
        new PartnerId(wish.discloser()),
        recipients,
        purpose,
        elements(wish),
        terms,
        wording,
        wish.method(),
        wish.endsAt());
  }

  private static SortedSet<DataElement> elements(ConsentWish wish) {
    TreeSet<DataElement> elements = new TreeSet<>();
    wish.elements().forEach(name -> elements.add(DataElement.of(name).orElseThrow()));
    return elements;
  }

  private static Refused no(Refusal refusal, String detail) {
    return new Refused(refusal, detail);
  }
}
