package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.rules.publishing.Proposal;
import punchcard.rules.publishing.PublishedVersion;

/// A proposal, and what became of it.
///
/// @param proposal its number among those of the agreement, from 1
/// @param follows the newest version when it was proposed; 0: there was none
/// @param payers the partners that have to accept it
/// @param accepted those that have
/// @param version that it became; left out while it is none
/// @param approvedBy who made it one
@Serdeable
record ProposalView(
    String agreement,
    int proposal,
    Instant proposedAt,
    String proposedBy,
    int follows,
    List<String> payers,
    List<String> accepted,
    @Nullable Integer version,
    @Nullable String approvedBy) {

  static ProposalView of(
      Proposal proposal, Set<PartnerId> accepted, Optional<PublishedVersion> version) {
    return new ProposalView(
        proposal.agreement().value(),
        proposal.number(),
        proposal.proposedAt(),
        proposal.proposedBy(),
        proposal.follows(),
        ProposedView.names(proposal.payers()),
        ProposedView.names(accepted),
        version.map(PublishedVersion::version).orElse(null),
        version.map(PublishedVersion::publishedBy).orElse(null));
  }
}
