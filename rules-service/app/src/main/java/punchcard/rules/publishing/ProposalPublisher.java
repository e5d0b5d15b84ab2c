package punchcard.rules.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;
import punchcard.rules.Agreement;
import punchcard.rules.diff.Payers;
import punchcard.runtime.versions.LogUnavailable;
import punchcard.runtime.versions.Publication;
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

  /// Proposes a file as the agreement's next version. Returns when the log has it.
  ///
  /// @param agreement what the file says
  /// @param by the subject of the operator's token
  /// @throws LogUnavailable if it is not known to be in the log; asked again, it may be there twice
  public Proposal propose(Agreement agreement, String yaml, String by, Instant now) {
    AgreementId id = agreement.id();
    Optional<PublishedVersion> newest = agreements.read().latest(id);
    int follows = newest.map(PublishedVersion::version).orElse(0);
    Set<PartnerId> payers = Payers.of(newest.map(PublishedVersion::yaml), yaml, agreement);
    IntFunction<Proposal> numbered =
        number -> new Proposal(id, number, now, by, follows, yaml, payers);
    Publication published =
        publisher.publish(id, (number, _) -> Optional.of(numbered.apply(number)));
    return numbered.apply(published.version());
  }
}
