package punchcard.onboarding.stream;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.onboarding.identity.Ownership;

/// Whose an identifier is, in bytes: the version, the times of codes after how many there are, and
/// the member's 16, if it is anybody's.
final class OwnershipCodec {
  private static final byte VERSION = 1;
  private static final int MEMBER = 16;
  private static final HexFormat HEX = HexFormat.of();

  private OwnershipCodec() {}

  static Serde<Ownership> serde() {
    return Serdes.serdeFrom((_, it) -> write(it), (_, bytes) -> read(bytes));
  }

  private static byte @Nullable [] write(@Nullable Ownership it) {
    if (it == null) return null;
    int owner = it.owner().isPresent() ? MEMBER : 0;
    ByteBuffer out = ByteBuffer.allocate(2 + it.sent().size() * Long.BYTES + owner);
    out.put(VERSION).put((byte) it.sent().size());
    it.sent().forEach(at -> out.putLong(at.toEpochMilli()));
    it.owner().ifPresent(member -> out.put(HEX.parseHex(member.value())));
    return out.array();
  }

  private static @Nullable Ownership read(byte @Nullable [] bytes) {
    if (bytes == null) return null;
    ByteBuffer in = ByteBuffer.wrap(bytes);
    byte version = in.get();
    if (version != VERSION) throw new IllegalStateException("an ownership of version " + version);
    int sent = in.get();
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < sent; i++) times.add(Instant.ofEpochMilli(in.getLong()));
    return new Ownership(owner(in), times);
  }

  private static Optional<MemberId> owner(ByteBuffer in) {
    if (!in.hasRemaining()) return Optional.empty();
    byte[] member = new byte[MEMBER];
    in.get(member);
    return Optional.of(new MemberId(HEX.formatHex(member)));
  }
}
