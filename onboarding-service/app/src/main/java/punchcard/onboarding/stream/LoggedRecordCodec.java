package punchcard.onboarding.stream;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;
import punchcard.events.AvroCodec;

/// A topic's record as a store and its changelog hold it: after one byte of version its offset, its
/// time, and its bytes under the schema of this build.
final class LoggedRecordCodec<V extends SpecificRecord> {
  private static final byte VERSION = 1;
  private static final int HEADER = 1 + Long.BYTES + Long.BYTES;

  private final AvroCodec<V> values;

  private LoggedRecordCodec(AvroCodec<V> values) {
    this.values = values;
  }

  static <V extends SpecificRecord> Serde<LoggedRecord<V>> of(AvroCodec<V> values) {
    LoggedRecordCodec<V> codec = new LoggedRecordCodec<>(values);
    return Serdes.serdeFrom((_, record) -> codec.write(record), (_, bytes) -> codec.read(bytes));
  }

  private byte @Nullable [] write(@Nullable LoggedRecord<V> record) {
    if (record == null) return null;
    byte[] value = values.serialize(null, record.value());
    return ByteBuffer.allocate(HEADER + value.length)
        .put(VERSION)
        .putLong(record.offset())
        .putLong(record.at().toEpochMilli())
        .put(value)
        .array();
  }

  private @Nullable LoggedRecord<V> read(byte @Nullable [] bytes) {
    if (bytes == null) return null;
    ByteBuffer in = ByteBuffer.wrap(bytes);
    byte version = in.get();
    if (version != VERSION)
      throw new IllegalStateException("a logged record of version " + version);
    long offset = in.getLong();
    long at = in.getLong();
    byte[] value = new byte[in.remaining()];
    in.get(value);
    return new LoggedRecord<>(offset, Instant.ofEpochMilli(at), values.read(value, at));
  }
}
