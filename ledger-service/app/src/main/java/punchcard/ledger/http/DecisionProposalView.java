package punchcard.ledger.http;

import io.micronaut.serde.annotation.Serdeable;

/// An accountants' decision that waits for a second person.
///
/// @param id under which it is approved
@Serdeable
record DecisionProposalView(String id) {}
