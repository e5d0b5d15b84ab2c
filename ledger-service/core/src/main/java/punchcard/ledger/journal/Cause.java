package punchcard.ledger.journal;

import java.time.Instant;
import punchcard.kernel.EventId;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;

/// The event for which points are issued, and where the log has it.
///
/// @param partner who published it
/// @param receivedAt when it was appended to the partner's topic
/// @param position where it lies in the log of member events
public record Cause(PartnerId partner, EventId event, Instant receivedAt, LogPosition position) {}
