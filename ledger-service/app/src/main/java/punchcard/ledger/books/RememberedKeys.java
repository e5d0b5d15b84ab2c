package punchcard.ledger.books;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import punchcard.accounting.settlement.Event;
import punchcard.kernel.MemberId;

/// By which keys entries are found on disk: `e` member number, and `a` member, partner `/` event, a
/// zero byte, number. A number is the entry's, in eight bytes, so that of the awards for an event
/// the first has the least key.
final class RememberedKeys {
  private RememberedKeys() {}

  static byte[] entry(MemberId member, long sequence) {
    return numbered("e" + member, sequence);
  }

  static byte[] award(Event event, long sequence) {
    return numbered(named(event), sequence);
  }

  /// What the keys of all awards for an event begin with, and no other key.
  static byte[] awards(Event event) {
    return named(event).getBytes(UTF_8);
  }

  /// The number at a key's end.
  static long sequence(byte[] key) {
    return ByteBuffer.wrap(key).getLong(key.length - Long.BYTES);
  }

  /// A member's id has one length, a partner's no slash, an event's no control character.
  private static String named(Event event) {
    return "a" + event.member() + event.partner() + "/" + event.id() + "\0";
  }

  private static byte[] numbered(String name, long sequence) {
    byte[] bytes = name.getBytes(UTF_8);
    return ByteBuffer.allocate(bytes.length + Long.BYTES).put(bytes).putLong(sequence).array();
  }
}
