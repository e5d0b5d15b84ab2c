package punchcard.ledger;

import java.time.Instant;
import punchcard.ledger.journal.Asker;

/// An adjustment that waits for a second person.
///
/// @param number names it within its member: where the request lies in its partition of the log
/// @param asker the first person
/// @param recordedAt when it was proposed
public record Proposal(
    long number, Asker asker, Demand.Adjustment adjustment, Instant recordedAt) {}
