package punchcard.rules.publishing;

import java.util.Collection;
import java.util.Optional;
import punchcard.avro.AgreementProposal;
import punchcard.events.SchemaRegistry;
import punchcard.kernel.AgreementId;
import punchcard.runtime.versions.LogUnavailable;
import punchcard.runtime.versions.VersionLog;

/// Reads the log of proposals, to its end of the moment at which it is asked.
public final class ProposalLog implements AutoCloseable {
  private final VersionLog<AgreementProposal, AgreementId, Proposal> proposals;

  public ProposalLog(String bootstrap, SchemaRegistry registry) {
    this.proposals = new VersionLog<>(bootstrap, registry, new ProposalRecords());
  }

  /// All proposals for one agreement, the oldest first.
  ///
  /// @throws LogUnavailable if the log cannot be read to its end in time
  public Collection<Proposal> of(AgreementId agreement) {
    return proposals.read().of(agreement).values();
  }

  /// One proposal; empty if there is none of that number.
  ///
  /// @throws LogUnavailable if the log cannot be read to its end in time
  public Optional<Proposal> find(AgreementId agreement, int number) {
    return Optional.ofNullable(proposals.read().of(agreement).get(number));
  }

  VersionLog<?, AgreementId, Proposal> versions() {
    return proposals;
  }

  @Override
  public void close() {
    proposals.close();
  }
}
