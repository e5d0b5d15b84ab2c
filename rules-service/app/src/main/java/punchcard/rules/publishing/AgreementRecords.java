package punchcard.rules.publishing;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import punchcard.avro.AgreementVersion;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;
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
        value.getYaml(),
        value.getPayers().stream()
            .map(PartnerId::new)
            .collect(Collectors.toCollection(TreeSet::new)),
        proposal(value));
  }

  @Override
  public AgreementVersion write(PublishedVersion version) {
    WasProposed proposal = version.proposal();
    return new AgreementVersion(
        version.agreement().value(),
        version.version(),
        version.publishedAt(),
        version.publishedBy(),
        version.yaml(),
        proposal == null ? null : proposal.number(),
        proposal == null ? null : proposal.by(),
        version.payers().stream().map(PartnerId::value).toList());
  }

  private static @Nullable WasProposed proposal(AgreementVersion value) {
    Integer number = value.getProposal();
    String by = value.getProposedBy();
    return number == null || by == null ? null : new WasProposed(number, by);
  }
}
