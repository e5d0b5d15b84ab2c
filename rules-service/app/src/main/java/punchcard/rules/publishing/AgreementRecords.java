package punchcard.rules.publishing;

import punchcard.avro.AgreementVersion;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.AgreementId;
import punchcard.runtime.versions.VersionRecords;

/// An agreement's version as the record that the topic has of it, and back.
final class AgreementRecords
    implements VersionRecords<AgreementVersion, AgreementId, PublishedVersion> {
  @Override
  public Topic<AgreementVersion> topic() {
    return Topics.AGREEMENTS;
  }

  @Override
  public AgreementId idOf(PublishedVersion version) {
    return version.agreement();
  }

  @Override
  public int numberOf(PublishedVersion version) {
    return version.version();
  }

  @Override
  public PublishedVersion read(AgreementVersion value) {
    return new PublishedVersion(
        new AgreementId(value.getAgreementId()),
        value.getVersion(),
        value.getPublishedAt(),
        value.getPublishedBy(),
        value.getYaml());
  }

  @Override
  public AgreementVersion write(PublishedVersion version) {
    return new AgreementVersion(
        version.agreement().value(),
        version.version(),
        version.publishedAt(),
        version.publishedBy(),
        version.yaml());
  }
}
