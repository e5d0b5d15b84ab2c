package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// All proposals for one agreement.
///
/// @param proposals the oldest first
@Serdeable
record ProposalsView(List<ProposalView> proposals) {}
