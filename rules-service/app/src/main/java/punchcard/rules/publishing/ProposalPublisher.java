package punchcard.rules.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import punchcard.kernel.AgreementId;
import punchcard.runtime.versions.LogUnavailable;
import punchcard.runtime.versions.VersionPublisher;

/// Adds proposals to their log. None of them decides anything: only a version does.
public final class ProposalPublisher {
  private static final String TRANSACTIONAL_ID = "rules-agreement-proposals";

  private final AgreementLog agreements;
  private final VersionPublisher<AgreementId, Proposal> publisher;

  /// @param proposals the log that this publisher reads before it writes
  /// @param agreements what proposals follow
  public ProposalPublisher(ProposalLog proposals, AgreementLog agreements) {
    this.agreements = agreements;
    this.publisher = new VersionPublisher<>(proposals.versions(), TRANSACTIONAL_ID, List.of());
  }

  /// Proposes a file as the agreement's next version. Returns its number when the log has it.
  ///
  /// @param by the subject of the operator's token
  /// @throws LogUnavailable if it is not known to be in the log; asked again, it may be there twice
  public int propose(AgreementId id, String yaml, String by, Instant now) {
    int follows = agreements.read().latest(id).map(PublishedVersion::version).orElse(0);
    return publisher
        .publish(id, (number, _) -> Optional.of(new Proposal(id, number, now, by, follows, yaml)))
        .version();
  }
}
