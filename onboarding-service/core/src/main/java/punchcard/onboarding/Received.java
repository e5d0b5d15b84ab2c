package punchcard.onboarding;

import java.time.Instant;
import punchcard.kernel.PartnerId;

/// A partner's record as it was read: what it claims, not yet believed.
///
/// @param partner whose topic it lies in
/// @param occurredAt when it happened, as the partner says
/// @param receivedAt when the broker appended it to the partner's topic
public record Received(
    PartnerId partner,
    String eventId,
    String memberRef,
    Instant occurredAt,
    Instant receivedAt,
    Content content) {}
