package punchcard.ledger.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// Writes values in few bytes, into an array that grows. One thread at a time.
final class PackedWriter {
  private byte[] bytes = new byte[512];
  private int size;

  PackedWriter clear() {
    size = 0;
    return this;
  }

  void raw(byte value) {
    room(1);
    bytes[size++] = value;
  }

  void raw(byte[] values) {
    room(values.length);
    System.arraycopy(values, 0, bytes, size, values.length);
    size += values.length;
  }

  /// Seven bits a byte, the lowest first: small numbers take one byte.
  void unsigned(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /// Zigzag: numbers near zero, on both sides of it, take one byte.
  void signed(long value) {
    unsigned((value << 1) ^ (value >> 63));
  }

  void text(String value) {
    bytes(value.getBytes(UTF_8));
  }

  /// The bytes, with their number in front.
  void bytes(byte[] values) {
    unsigned(values.length);
    raw(values);
  }

  byte[] written() {
    return Arrays.copyOf(bytes, size);
  }

  private void room(int more) {
    if (size + more > bytes.length)
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
  }
}
