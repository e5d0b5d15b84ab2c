package punchcard.ledger.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Writes the primitives of the [CanonicalForm] into a buffer that grows and is used again and
/// again.
final class CanonicalBytes {
  private ByteBuffer buffer = ByteBuffer.allocate(1024);

  CanonicalBytes clear() {
    buffer.clear();
    return this;
  }

  void hash(Hash hash) {
    hash.write(room(Hash.SIZE));
  }

  void number(int value) {
    room(Integer.BYTES).putInt(value);
  }

  void number(long value) {
    room(Long.BYTES).putLong(value);
  }

  void date(LocalDate value) {
    number(Math.toIntExact(value.toEpochDay()));
  }

  void time(Instant value) {
    number(value.toEpochMilli());
  }

  void optionalDate(@Nullable LocalDate value) {
    present(value != null);
    if (value != null) date(value);
  }

  void optionalText(@Nullable String value) {
    present(value != null);
    if (value != null) text(value);
  }

  void present(boolean value) {
    room(1).put((byte) (value ? 1 : 0));
  }

  void text(String value) {
    byte[] bytes = value.getBytes(UTF_8);
    number(bytes.length);
    room(bytes.length).put(bytes);
  }

  Hash digest(MessageDigest digest) {
    digest.update(buffer.array(), 0, buffer.position());
    return Hash.read(ByteBuffer.wrap(digest.digest()));
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      ByteBuffer larger =
          ByteBuffer.allocate(Math.max(2 * buffer.capacity(), buffer.position() + bytes));
      buffer = larger.put(buffer.flip());
    }
    return buffer;
  }
}
