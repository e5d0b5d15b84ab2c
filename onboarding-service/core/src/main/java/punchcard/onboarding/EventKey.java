package punchcard.onboarding;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/// What is kept of a partner's event id, so that a second copy is known: 128 bits of an HMAC.
///
/// @param high the first 64 bits
/// @param low the last 64 bits
public record EventKey(long high, long low) {
  /// How many bytes it takes.
  public static final int BYTES = 2 * Long.BYTES;

  /// Reads what {@link #toBytes()} wrote.
  public static EventKey of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new EventKey(buffer.getLong(), buffer.getLong());
  }

  /// Its 16 bytes.
  public byte[] toBytes() {
    return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(toBytes());
  }
}
