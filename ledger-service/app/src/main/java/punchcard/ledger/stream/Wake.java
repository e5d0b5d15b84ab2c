package punchcard.ledger.stream;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import punchcard.kernel.MemberId;

/// A member's account is to be looked at when this time has come. Keys of the store of endings: in
/// bytes, the time first, so that the store has them in the order in which they come.
record Wake(Instant at, MemberId member) {
  private static final HexFormat HEX = HexFormat.of();
  private static final MemberId FIRST = new MemberId("0".repeat(32));
  private static final MemberId LAST = new MemberId("f".repeat(32));

  /// Before all others.
  static Wake first() {
    return new Wake(Instant.EPOCH, FIRST);
  }

  /// After all others of that time.
  static Wake lastAt(Instant at) {
    return new Wake(at, LAST);
  }

  /// How they lie in the store.
  static final class Keys implements Serde<Wake> {
    @Override
    public Serializer<Wake> serializer() {
      return (_, wake) ->
          ByteBuffer.allocate(Long.BYTES + 16)
              .putLong(wake.at().toEpochMilli())
              .put(HEX.parseHex(wake.member().value()))
              .array();
    }

    @Override
    public Deserializer<Wake> deserializer() {
      return (_, bytes) ->
          new Wake(
              Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong()),
              new MemberId(HEX.formatHex(bytes, Long.BYTES, bytes.length)));
    }
  }
}
