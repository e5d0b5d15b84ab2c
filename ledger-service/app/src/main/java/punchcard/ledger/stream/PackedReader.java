package punchcard.ledger.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/// Reads what [PackedWriter] wrote.
final class PackedReader {
  private final byte[] bytes;
  private int next;

  PackedReader(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isAtEnd() {
    return next == bytes.length;
  }

  byte raw() {
    return bytes[next++];
  }

  byte[] raw(int count) {
    byte[] values = new byte[count];
    System.arraycopy(bytes, next, values, 0, count);
    next += count;
    return values;
  }

  /// The next bytes, not copied.
  ByteBuffer slice(int count) {
    ByteBuffer slice = ByteBuffer.wrap(bytes, next, count);
    next += count;
    return slice;
  }

  long unsigned() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte some = bytes[next++];
      value |= (some & 0x7FL) << shift;
      if (some >= 0) return value;
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
    int length = count();
    String text = new String(bytes, next, length, UTF_8);
    next += length;
    return text;
  }
}
