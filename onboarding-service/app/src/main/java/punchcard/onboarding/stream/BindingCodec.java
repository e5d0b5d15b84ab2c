package punchcard.onboarding.stream;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.onboarding.Binding;
import punchcard.onboarding.EventKey;

/// A binding in 32 bytes: the member's 16, then those of the signup that made it; of one that is
/// free, only the latter 16.
final class BindingCodec {
  private static final int HALF = 16;
  private static final MemberId NOBODY = new MemberId("0".repeat(2 * HALF));
  private static final HexFormat HEX = HexFormat.of();

  private BindingCodec() {}

  static Serde<Binding> serde() {
    return Serdes.serdeFrom((_, binding) -> write(binding), (_, bytes) -> read(bytes));
  }

  private static byte @Nullable [] write(@Nullable Binding binding) {
    if (binding == null) return null;
    if (binding.isFree()) return binding.by().toBytes();
    return ByteBuffer.allocate(2 * HALF)
        .put(HEX.parseHex(binding.member().value()))
        .put(binding.by().toBytes())
        .array();
  }

  private static @Nullable Binding read(byte @Nullable [] bytes) {
    if (bytes == null) return null;
    if (bytes.length == HALF) return new Binding(NOBODY, EventKey.of(bytes), true);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte[] member = new byte[HALF];
    byte[] by = new byte[HALF];
    buffer.get(member).get(by);
    return new Binding(new MemberId(HEX.formatHex(member)), EventKey.of(by));
  }
}
