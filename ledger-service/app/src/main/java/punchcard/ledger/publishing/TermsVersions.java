package punchcard.ledger.publishing;

import punchcard.avro.PartnerTermsVersion;
import punchcard.avro.Posting;
import punchcard.avro.TermsInForce;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.ledger.records.TermsRecords;
import punchcard.runtime.versions.VersionRecords;

/// A version of a partner's terms as the record that the topic has of it, and back.
final class TermsVersions
    implements VersionRecords<PartnerTermsVersion, PartnerId, PublishedTerms> {
  private static final String NOBODY = "";

  @Override
  public Topic<PartnerTermsVersion> topic() {
    return Topics.PARTNER_TERMS;
  }

  @Override
  public PartnerId idOf(PublishedTerms version) {
    return version.terms().partner();
  }

  @Override
  public int numberOf(PublishedTerms version) {
    return version.terms().version();
  }

  @Override
  public PublishedTerms read(PartnerTermsVersion value) {
    return new PublishedTerms(
        TermsRecords.terms(value), value.getPublishedAt(), value.getPublishedBy());
  }

  @Override
  public PartnerTermsVersion write(PublishedTerms version) {
    return TermsRecords.version(version.terms(), version.publishedAt(), version.publishedBy());
  }

  /// The marker that makes the version known in a partition of `postings`; it is stamped from its
  /// own time on.
  Posting marker(PublishedTerms version) {
    return Posting.newBuilder()
        .setMemberId(NOBODY)
        .setOccurredAt(version.publishedAt())
        .setBody(new TermsInForce(write(version)))
        .build();
  }
}
