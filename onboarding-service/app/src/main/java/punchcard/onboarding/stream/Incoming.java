package punchcard.onboarding.stream;

import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Standing.Past;

/// A partner's record as the broker has it, whether this task read it where it lies or got it from
/// the task that did.
///
/// @param source where the partner's record lies
/// @param receivedAt when it was appended there
/// @param past whether the index was asked about it, and what it said
/// @param atOwner whether it was sent on to the task that owns its reference
record Incoming(
    PartnerId partner,
    LogPosition source,
    Instant receivedAt,
    @Nullable Bytes key,
    @Nullable Bytes value,
    Past past,
    boolean atOwner) {
  Incoming with(@Nullable Bytes otherKey, @Nullable Bytes otherValue) {
    return new Incoming(partner, source, receivedAt, otherKey, otherValue, past, atOwner);
  }
}
