package punchcard.rules.engine;

import java.time.Instant;
import java.util.Objects;
import punchcard.avro.Cause;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.rules.Place;

/// An event by which something is posted, as the ledger is told of it.
///
/// @param receivedAt when the partner's record was appended to its topic
/// @param offset where its partition of the log has it
public record CausedBy(String partner, String eventId, Instant receivedAt, long offset) {
  static CausedBy of(MemberEvent event, Place at) {
    return new CausedBy(
        Objects.requireNonNull(event.getPartner()),
        event.getEventId(),
        event.getReceivedAt(),
        at.offset());
  }

  /// @param partition any place in it
  Cause cause(Position partition) {
    return new Cause(
        partner,
        eventId,
        receivedAt,
        new Position(partition.getTopic(), partition.getPartition(), offset));
  }
}
