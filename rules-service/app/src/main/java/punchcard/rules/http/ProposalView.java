package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.rules.publishing.Proposal;
import punchcard.rules.publishing.PublishedVersion;

/// A proposal, and what became of it.
///
/// @param proposal its number among those of the agreement, from 1
/// @param follows the newest version when it was proposed; 0: there was none
/// @param version that it became; left out while it is none
/// @param approvedBy who made it one
@Serdeable
record ProposalView(
    String agreement,
    int proposal,
    Instant proposedAt,
    String proposedBy,
    int follows,
    @Nullable Integer version,
    @Nullable String approvedBy) {

  static ProposalView of(Proposal proposal, Optional<PublishedVersion> version) {
    return new ProposalView(
        proposal.agreement().value(),
        proposal.number(),
        proposal.proposedAt(),
        proposal.proposedBy(),
        proposal.follows(),
        version.map(PublishedVersion::version).orElse(null),
        version.map(PublishedVersion::publishedBy).orElse(null));
  }
}
