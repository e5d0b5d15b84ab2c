package punchcard.miner.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;

/// One event of a member, as a row.
record EventRow(
    String memberId,
    @Nullable String partner,
    String eventId,
    String kind,
    Instant occurredAt,
    Instant receivedAt,
    String details,
    LogPosition position) {}
