package punchcard.rules.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;
import punchcard.runtime.versions.LogUnavailable;
import punchcard.runtime.versions.Publication;
import punchcard.runtime.versions.VersionPublisher;

/// Adds versions to the log of agreements. Onboarding reads them there and brings them into force.
public final class AgreementPublisher {
  private static final String TRANSACTIONAL_ID = "rules-agreements";

  private final AgreementLog log;
  private final Acceptances acceptances;
  private final VersionPublisher<AgreementId, PublishedVersion> publisher;

  /// @param log the log that this publisher reads before it writes
  /// @param acceptances of what is proposed
  public AgreementPublisher(AgreementLog log, Acceptances acceptances) {
    this.log = log;
    this.acceptances = acceptances;
    this.publisher = new VersionPublisher<>(log.versions(), TRANSACTIONAL_ID, List.of());
  }

  /// Adds the file as the agreement's next version, unless the newest version has this content.
  /// Returns when the log has it.
  ///
  /// @param payers the partners that pay for what its rules give
  /// @param by the subject of the operator's token
  /// @throws LogUnavailable if it is not known to be in the log; asking again is safe
  public Publication publish(
      AgreementId id, String yaml, SortedSet<PartnerId> payers, String by, Instant now) {
    return publisher.publish(
        id,
        (number, newest) ->
            newest.map(PublishedVersion::yaml).equals(Optional.of(yaml))
                ? Optional.empty()
                : Optional.of(new PublishedVersion(id, number, now, by, yaml, payers)));
  }

  /// Adds what somebody else has proposed as the agreement's next version. Returns when the log has
  /// it; asked again by the same person, it says the same.
  ///
  /// @param payers the partners that pay for what its rules give
  /// @param by the subject of the operator's token
  /// @throws ProposalRefused if it cannot become a version, or not by this person
  /// @throws LogUnavailable if it is not known to be in the log; asking again is safe
  public PublishedVersion approve(
      Proposal proposal, SortedSet<PartnerId> payers, String by, Instant now) {
    Publication _ =
        publisher.publish(
            proposal.agreement(),
            (number, newest) ->
                mayBecome(proposal, newest, by)
                    ? Optional.of(approved(proposal, number, payers, by, now))
                    : Optional.empty());
    return versionOf(proposal).orElseThrow();
  }

  /// Whether it becomes one now; not if this person has approved it before.
  private boolean mayBecome(Proposal proposal, Optional<PublishedVersion> newest, String by) {
    Optional<PublishedVersion> version = versionOf(proposal);
    if (version.isPresent() && version.get().publishedBy().equals(by)) return false;
    if (version.isPresent()) throw new ProposalRefused(Objection.APPROVED_ALREADY);
    if (proposal.proposedBy().equals(by)) throw new ProposalRefused(Objection.SAME_PERSON);
    if (newest.map(PublishedVersion::version).orElse(0) != proposal.follows())
      throw new ProposalRefused(Objection.OVERTAKEN);
    SortedSet<PartnerId> missing = acceptances.missing(proposal);
    if (!missing.isEmpty()) throw new ProposalRefused(Objection.NOT_ACCEPTED, missing);
    return true;
  }

  private static PublishedVersion approved(
      Proposal proposal, int number, SortedSet<PartnerId> payers, String by, Instant now) {
    return new PublishedVersion(
        proposal.agreement(),
        number,
        now,
        by,
        proposal.yaml(),
        payers,
        new WasProposed(proposal.number(), proposal.proposedBy()));
  }

  /// The version that a proposal became; empty if it is none.
  ///
  /// @throws LogUnavailable if the log cannot be read to its end in time
  public Optional<PublishedVersion> versionOf(Proposal proposal) {
    return log.read().of(proposal.agreement()).values().stream()
        .filter(version -> version.was(proposal))
        .findFirst();
  }
}
