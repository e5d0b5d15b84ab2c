package punchcard.rules.publishing;

import punchcard.avro.AgreementAcceptance;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;
import punchcard.runtime.versions.VersionRecords;

/// An acceptance as the record that the topic has of it, and back: numbered like a version.
final class AcceptanceRecords
    implements VersionRecords<AgreementAcceptance, AgreementId, Acceptance> {
  @Override
  public Topic<AgreementAcceptance> topic() {
    return Topics.AGREEMENT_ACCEPTANCES;
  }

  @Override
  public AgreementId idOf(Acceptance acceptance) {
    return acceptance.agreement();
  }

  @Override
  public int numberOf(Acceptance acceptance) {
    return acceptance.number();
  }

  @Override
  public Acceptance read(AgreementAcceptance value) {
    return new Acceptance(
        new AgreementId(value.getAgreementId()),
        value.getNumber(),
        value.getProposal(),
        new PartnerId(value.getPartner()),
        value.getAcceptedAt(),
        value.getAcceptedBy());
  }

  @Override
  public AgreementAcceptance write(Acceptance acceptance) {
    return new AgreementAcceptance(
        acceptance.agreement().value(),
        acceptance.number(),
        acceptance.proposal(),
        acceptance.partner().value(),
        acceptance.acceptedAt(),
        acceptance.acceptedBy());
  }
}
