package punchcard.onboarding.terms;

import java.util.Optional;
import punchcard.avro.ConsentTermsVersion;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.JoiningRule;
import punchcard.onboarding.consent.TermsText;
import punchcard.onboarding.consent.TermsVersion;
import punchcard.runtime.versions.VersionRecords;

/// A version of terms as the record that the topic has of it, and back.
final class TermsRecords implements VersionRecords<ConsentTermsVersion, String, PublishedTerms> {
  @Override
  public Topic<ConsentTermsVersion> topic() {
    return Topics.CONSENT_TERMS;
  }

  @Override
  public String idOf(PublishedTerms version) {
    return version.terms().name().id();
  }

  @Override
  public int numberOf(PublishedTerms version) {
    return version.terms().name().version();
  }

  @Override
  public PublishedTerms read(ConsentTermsVersion value) {
    return new PublishedTerms(
        new TermsText(
            new TermsVersion(value.getTermsId(), value.getVersion()),
            value.getMaterial(),
            value.getTexts(),
            Optional.ofNullable(value.getJoining())
                .map(it -> new JoiningRule(new PartnerId(it.getPartner()), it.getNeedsApproval()))),
        value.getPublishedBy(),
        value.getPublishedAt());
  }

  @Override
  public ConsentTermsVersion write(PublishedTerms version) {
    return new ConsentTermsVersion(
        idOf(version),
        numberOf(version),
        version.at(),
        version.by(),
        version.terms().material(),
        version.terms().texts(),
        version
            .terms()
            .joining()
            .map(it -> new punchcard.avro.JoiningRule(it.partner().value(), it.needsApproval()))
            .orElse(null));
  }
}
