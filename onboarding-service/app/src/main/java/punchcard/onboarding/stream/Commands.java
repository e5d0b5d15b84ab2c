package punchcard.onboarding.stream;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import punchcard.avro.ArrivalForwarded;
import punchcard.avro.ArrivalLookedUp;
import punchcard.avro.ArrivalToLookUp;
import punchcard.avro.MemberCommand;
import punchcard.avro.Position;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Standing.Past;

/// Makes commands of partners' records, and of what is said of partners; and records again of
/// commands.
final class Commands {
  private Commands() {}

  /// @param sealed whether key and value are
  static MemberCommand forwarded(Incoming incoming, boolean sealed) {
    return command(incoming, ArrivalForwarded.newBuilder().build(), sealed);
  }

  /// @param sealed whether key and value are
  static MemberCommand toLookUp(Incoming incoming, boolean sealed) {
    return command(incoming, ArrivalToLookUp.newBuilder().build(), sealed);
  }

  private static MemberCommand command(Incoming incoming, Object body, boolean sealed) {
    return new MemberCommand(
        incoming.partner().value(),
        position(incoming.source()),
        incoming.receivedAt(),
        wrapped(incoming.key()),
        Objects.requireNonNull(wrapped(incoming.value()), "only what was read is sent on"),
        body,
        sealed);
  }

  /// What is said of a partner, not by it.
  static MemberCommand ofParticipant(String partner, Instant decidedAt, Object body) {
    return new MemberCommand(partner, null, decidedAt, null, null, body, false);
  }

  /// What is to be done about a member who is erased, or is done.
  static MemberCommand ofErasure(Instant at, Object body) {
    return new MemberCommand("", null, at, null, null, body, false);
  }

  /// What tasks tell each other of a membership.
  ///
  /// @param source where it was asked that it begins or ends
  static MemberCommand ofMembership(String partner, Position source, Instant at, Object body) {
    return new MemberCommand(partner, source, at, null, null, body, false);
  }

  /// What tasks tell each other of a member.
  ///
  /// @param source where it was asked for
  static MemberCommand ofMember(Position source, Instant at, Object body) {
    return new MemberCommand("", source, at, null, null, body, false);
  }

  static Incoming incoming(MemberCommand command) {
    return new Incoming(
        new PartnerId(command.getPartner()),
        logPosition(Objects.requireNonNull(command.getSource(), "an arrival has a source")),
        command.getReceivedAt(),
        bytes(command.getKey()),
        bytes(command.getValue()),
        past(command.getBody()),
        true);
  }

  private static Past past(Object body) {
    return switch (body) {
      case ArrivalForwarded _ -> Past.NOT_ASKED;
      case ArrivalLookedUp found -> found.getAdmittedBefore() ? Past.ADMITTED : Past.UNKNOWN;
      default -> throw new IllegalStateException("no command to decide on: " + body);
    };
  }

  static Position position(LogPosition at) {
    return new Position(at.topic(), at.partition(), at.offset());
  }

  static LogPosition logPosition(Position at) {
    return new LogPosition(at.getTopic(), at.getPartition(), at.getOffset());
  }

  static @Nullable ByteBuffer wrapped(@Nullable Bytes bytes) {
    return bytes == null ? null : ByteBuffer.wrap(bytes.get());
  }

  private static @Nullable Bytes bytes(@Nullable ByteBuffer buffer) {
    if (buffer == null) return null;
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return Bytes.wrap(bytes);
  }
}
