package punchcard.onboarding.stream;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;
import punchcard.events.AvroCodec;

/// A list of a topic's records as a store and its changelog hold them: after one byte of version,
/// each with its offset, its time, its length and its very bytes, under the schema that wrote it.
final class LoggedRecordsCodec<V extends SpecificRecord> {
  private static final byte VERSION = 1;
  private static final int HEADER = Long.BYTES + Long.BYTES + Integer.BYTES;

  private final AvroCodec<V> values;

  private LoggedRecordsCodec(AvroCodec<V> values) {
    this.values = values;
  }

  static <V extends SpecificRecord> Serde<List<LoggedRecord<V>>> of(AvroCodec<V> values) {
    LoggedRecordsCodec<V> codec = new LoggedRecordsCodec<>(values);
    return Serdes.serdeFrom((_, records) -> codec.write(records), (_, bytes) -> codec.read(bytes));
  }

  private byte @Nullable [] write(@Nullable List<LoggedRecord<V>> records) {
    if (records == null) return null;
    List<byte[]> bodies =
        records.stream().map(record -> values.serialize(null, record.value())).toList();
    int length = 1 + bodies.stream().mapToInt(body -> HEADER + body.length).sum();
    ByteBuffer out = ByteBuffer.allocate(length).put(VERSION);
    for (int i = 0; i < bodies.size(); i++) {
      out.putLong(records.get(i).offset()).putLong(records.get(i).at().toEpochMilli());
      out.putInt(bodies.get(i).length).put(bodies.get(i));
    }
    return out.array();
  }

  private @Nullable List<LoggedRecord<V>> read(byte @Nullable [] bytes) {
    if (bytes == null) return null;
    ByteBuffer in = ByteBuffer.wrap(bytes);
    byte version = in.get();
    if (version != VERSION) throw new IllegalStateException("logged records of version " + version);
    List<LoggedRecord<V>> records = new ArrayList<>();
    while (in.hasRemaining()) {
      long offset = in.getLong();
      Instant at = Instant.ofEpochMilli(in.getLong());
      byte[] body = new byte[in.getInt()];
      in.get(body);
      records.add(new LoggedRecord<>(offset, at, values.read(body, at.toEpochMilli())));
    }
    return records;
  }
}
