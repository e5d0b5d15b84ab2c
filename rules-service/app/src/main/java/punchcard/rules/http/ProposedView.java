package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;

/// The number under which another operator may approve a proposal.
///
/// @param proposal from 1 among those of the agreement
@Serdeable
record ProposedView(String agreement, int proposal) {}
