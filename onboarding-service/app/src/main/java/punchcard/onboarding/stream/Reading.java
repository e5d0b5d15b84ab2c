package punchcard.onboarding.stream;

import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import punchcard.avro.PartnerEvent;
import punchcard.events.AvroCodec;
import punchcard.events.RegistryUnavailable;
import punchcard.events.UnreadableRecord;
import punchcard.kernel.EventId;
import punchcard.onboarding.Arrival;
import punchcard.onboarding.Limits;
import punchcard.onboarding.Reason;
import punchcard.onboarding.Received;
import punchcard.onboarding.Rejected;
import punchcard.onboarding.Screening;

/// Makes an arrival of a partner's bytes, or says what is wrong with them.
final class Reading {
  private final AvroCodec<PartnerEvent> codec;
  private final Limits limits;
  private final Patience patience;

  Reading(AvroCodec<PartnerEvent> codec, Limits limits, Patience patience) {
    this.codec = codec;
    this.limits = limits;
    this.patience = patience;
  }

  /// What became of the bytes.
  sealed interface Result {}

  /// @param event the record as the partner wrote it
  record Sound(Arrival arrival, PartnerEvent event) implements Result {}

  /// @param eventId if the record could be read that far
  record Unsound(Rejected rejection, Optional<String> eventId) implements Result {}

  /// @throws punchcard.events.RegistryUnavailable if the registry does not answer for long
  Result read(Incoming incoming) {
    Bytes bytes = incoming.value();
    if (bytes == null) return unsound(Reason.NOT_AVRO, "no value");
    byte[] value = bytes.get();
    if (value.length > limits.mostBytes())
      return unsound(Reason.TOO_BIG, value.length + " bytes, at most " + limits.mostBytes());
    try {
      long appendedAt = incoming.receivedAt().toEpochMilli();
      return screen(incoming, patience.until(() -> codec.read(value, appendedAt)));
    } catch (UnreadableRecord e) {
      return unsound(reason(e.fault()), String.valueOf(e.getMessage()));
    }
  }

  /// The id of a record that is not judged at all, if it can be read at once.
  Optional<String> idOf(Incoming incoming) {
    Bytes bytes = incoming.value();
    if (bytes == null || bytes.get().length > limits.mostBytes()) return Optional.empty();
    try {
      return id(codec.read(bytes.get(), incoming.receivedAt().toEpochMilli()));
    } catch (UnreadableRecord | RegistryUnavailable e) {
      return Optional.empty(); // Then it has none.
    }
  }

  private static Optional<String> id(PartnerEvent event) {
    return Optional.of(event.getEventId()).filter(EventId::isValid);
  }

  private Result screen(Incoming incoming, PartnerEvent event) {
    Received received =
        new Received(
            incoming.partner(),
            event.getEventId(),
            event.getMemberRef(),
            event.getOccurredAt(),
            incoming.receivedAt(),
            Contents.of(event.getBody()));
    return switch (Screening.screen(received, limits)) {
      case Arrival arrival -> new Sound(arrival, event);
      case Rejected rejection -> new Unsound(rejection, id(event));
    };
  }

  private static Reason reason(UnreadableRecord.Fault fault) {
    return switch (fault) {
      case NOT_AVRO -> Reason.NOT_AVRO;
      case UNKNOWN_SCHEMA -> Reason.UNKNOWN_SCHEMA;
      case OTHER_SCHEMA -> Reason.OTHER_SCHEMA;
    };
  }

  private static Unsound unsound(Reason reason, String detail) {
    return new Unsound(new Rejected(reason, detail), Optional.empty());
  }
}
