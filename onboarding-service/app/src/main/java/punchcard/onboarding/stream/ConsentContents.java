package punchcard.onboarding.stream;

import java.util.Optional;
import java.util.TreeSet;
import punchcard.avro.ConsentedTo;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.DataElement;
import punchcard.onboarding.consent.Purpose;
import punchcard.onboarding.consent.TermsVersion;
import punchcard.onboarding.consent.Wording;

/// Translates what a consent allows, both ways.
final class ConsentContents {
  private ConsentContents() {}

  static Consent consent(ConsentedTo record) {
    TreeSet<PartnerId> recipients = new TreeSet<>();
    record.getRecipients().forEach(partner -> recipients.add(new PartnerId(partner)));
    TreeSet<DataElement> elements = new TreeSet<>();
    record.getDataElements().forEach(code -> elements.add(DataElement.of(code).orElseThrow()));
    return new Consent(
        new PartnerId(record.getDiscloser()),
        recipients,
        Purpose.of(record.getPurpose()).orElseThrow(),
        elements,
        TermsVersion.of(record.getTermsVersion()).orElseThrow(),
        wording(record),
        record.getCollectionMethod(),
        Optional.ofNullable(record.getEndsAt()));
  }

  private static Optional<Wording> wording(ConsentedTo record) {
    return Optional.ofNullable(record.getLanguage())
        .map(language -> new Wording(language, new Sha256(record.getTermsHash())));
  }

  static ConsentedTo record(Consent consent) {
    return new ConsentedTo(
        consent.discloser().value(),
        consent.recipients().stream().map(PartnerId::value).toList(),
        consent.purpose().code(),
        consent.elements().stream().map(DataElement::code).toList(),
        consent.terms().toString(),
        consent.wording().map(Wording::language).orElse(null),
        consent.wording().map(wording -> wording.hash().hex()).orElse(null),
        consent.method(),
        consent.endsAt().orElse(null));
  }
}
