package punchcard.rules.publishing;

import java.util.stream.Collectors;
import punchcard.avro.AgreementProposal;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;
import punchcard.runtime.versions.VersionRecords;

/// A proposal as the record that the topic has of it, and back: numbered like a version.
final class ProposalRecords implements VersionRecords<AgreementProposal, AgreementId, Proposal> {
  @Override
  public Topic<AgreementProposal> topic() {
    return Topics.AGREEMENT_PROPOSALS;
  }

  @Override
  public AgreementId idOf(Proposal proposal) {
    return proposal.agreement();
  }

  @Override
  public int numberOf(Proposal proposal) {
    return proposal.number();
  }

  @Override
  public Proposal read(AgreementProposal value) {
    return new Proposal(
        new AgreementId(value.getAgreementId()),
        value.getNumber(),
        value.getProposedAt(),
        value.getProposedBy(),
        value.getFollows(),
        value.getYaml(),
        value.getPayers().stream().map(PartnerId::new).collect(Collectors.toSet()));
  }

  @Override
  public AgreementProposal write(Proposal proposal) {
    return new AgreementProposal(
        proposal.agreement().value(),
        proposal.number(),
        proposal.proposedAt(),
        proposal.proposedBy(),
        proposal.follows(),
        proposal.yaml(),
        proposal.payers().stream().map(PartnerId::value).sorted().toList());
  }
}
