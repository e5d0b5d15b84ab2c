package punchcard.onboarding;

import java.time.Instant;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberRef;
import punchcard.kernel.PartnerId;

/// A partner's record that is sound in itself. Only screening makes one.
///
/// @param reference the partner's reference to the member, without the partner's name in front; it
///     decides which task owns the record
/// @param receivedAt when the broker appended it to the partner's topic
public record Arrival(
    PartnerId partner,
    EventId eventId,
    MemberRef reference,
    Instant occurredAt,
    Instant receivedAt,
    Content content)
    implements Screened {}
