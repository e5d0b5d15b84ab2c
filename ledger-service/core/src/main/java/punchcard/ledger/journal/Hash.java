package punchcard.ledger.journal;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/// A SHA-256 digest: 32 bytes, held as four numbers so that it is a value.
public record Hash(long a, long b, long c, long d) {
  /// How many bytes it has.
  public static final int SIZE = 32;

  /// What stands before a member's first entry: 32 zero bytes.
  public static final Hash NONE = new Hash(0, 0, 0, 0);

  /// Reads the next 32 bytes.
  ///
  /// @throws java.nio.BufferUnderflowException if there are fewer
  public static Hash read(ByteBuffer bytes) {
    return new Hash(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
  }

  /// Writes the 32 bytes.
  public void write(ByteBuffer bytes) {
    bytes.putLong(a).putLong(b).putLong(c).putLong(d);
  }

  /// The 32 bytes, on their own.
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(SIZE);
    write(bytes);
    return bytes.array();
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes());
  }
}
