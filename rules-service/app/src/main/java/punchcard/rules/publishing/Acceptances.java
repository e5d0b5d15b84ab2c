package punchcard.rules.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import punchcard.avro.AgreementAcceptance;
import punchcard.events.SchemaRegistry;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;
import punchcard.runtime.versions.LogUnavailable;
import punchcard.runtime.versions.Publication;
import punchcard.runtime.versions.VersionLog;
import punchcard.runtime.versions.VersionPublisher;

/// Which partners will pay by what is proposed, in a log of its own. What one has accepted it has
/// accepted for good: a proposal cannot change.
public final class Acceptances implements AutoCloseable {
  private static final String TRANSACTIONAL_ID = "rules-agreement-acceptances";

  private final VersionLog<AgreementAcceptance, AgreementId, Acceptance> log;
  private final VersionPublisher<AgreementId, Acceptance> publisher;

  public Acceptances(String bootstrap, SchemaRegistry registry) {
    this.log = new VersionLog<>(bootstrap, registry, new AcceptanceRecords());
    this.publisher = new VersionPublisher<>(log, TRANSACTIONAL_ID, List.of());
  }

  /// Accepts a proposal, unless the partner has. Returns when the log has it.
  ///
  /// @param by who says so for the partner: the subject of the token
  /// @throws LogUnavailable if it is not known to be in the log; asking again is safe
  public void accept(Proposal proposal, PartnerId partner, String by, Instant now) {
    Publication _ =
        publisher.publish(
            proposal.agreement(),
            (number, _) ->
                of(proposal).contains(partner)
                    ? Optional.empty()
                    : Optional.of(
                        new Acceptance(
                            proposal.agreement(), number, proposal.number(), partner, now, by)));
  }

  /// The partners that have accepted a proposal.
  ///
  /// @throws LogUnavailable if the log cannot be read to its end in time
  public SortedSet<PartnerId> of(Proposal proposal) {
    return log.read().of(proposal.agreement()).values().stream()
        .filter(acceptance -> acceptance.isOf(proposal))
        .map(Acceptance::partner)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The partners that still have to accept a proposal.
  ///
  /// @throws LogUnavailable if the log cannot be read to its end in time
  public SortedSet<PartnerId> missing(Proposal proposal) {
    SortedSet<PartnerId> missing = new TreeSet<>(proposal.payers());
    missing.removeAll(of(proposal));
    return missing;
  }

  @Override
  public void close() {
    log.close();
  }
}
