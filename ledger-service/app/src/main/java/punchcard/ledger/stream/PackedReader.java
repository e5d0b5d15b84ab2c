package punchcard.ledger.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/// Reads what [PackedWriter] wrote.
final class PackedReader {
  private final ByteBuffer bytes;

  PackedReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  boolean isAtEnd() {
    return !bytes.hasRemaining();
  }

  byte raw() {
    return bytes.get();
  }

  byte[] raw(int count) {
    byte[] values = new byte[count];
    bytes.get(values);
    return values;
  }

  /// The next bytes, not copied.
  ByteBuffer slice(int count) {
    ByteBuffer slice = bytes.slice(bytes.position(), count);
    bytes.position(bytes.position() + count);
    return slice;
  }

  /// The bytes themselves, for what has a fixed width.
  ByteBuffer buffer() {
    return bytes;
  }

  long unsigned() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes.get();
      value |= (next & 0x7FL) << shift;
      if (next >= 0) return value;
    }
  }

  int count() {
    return Math.toIntExact(unsigned());
  }

  long signed() {
    long value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  String text() {
    return new String(raw(count()), UTF_8);
  }
}
