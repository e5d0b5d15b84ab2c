package punchcard.events;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import punchcard.events.UnreadableRecord.Fault;

/// Reads and writes one topic's values in Confluent's wire format: a zero byte, the schema's id in
/// four bytes, then Avro's binary form. Safe for use by several threads.
///
/// Ids are asked for once. A record written under any released schema is read as this build's; a
/// schema that cannot be read so is a fault of the record.
///
/// Source: Confluent's documentation of Schema Registry, "Wire format".
public final class AvroCodec<V extends SpecificRecord>
    implements Serde<V>, Serializer<V>, Deserializer<V> {
  private static final byte MAGIC = 0;
  static final int HEADER = 1 + Integer.BYTES;

  private final Topic<V> topic;
  private final KnownSchemas schemas;
  private final RecordWriter writer;
  private final Map<Integer, SpecificDatumReader<V>> readers = new ConcurrentHashMap<>();
  private final ThreadLocal<Encoding> encodings = ThreadLocal.withInitial(Encoding::new);
  private final ThreadLocal<Decoding> decodings = ThreadLocal.withInitial(Decoding::new);

  public AvroCodec(Topic<V> topic, SchemaRegistry registry) {
    this.topic = topic;
    this.schemas = new KnownSchemas(registry);
    this.writer = new RecordWriter(topic.schema());
  }

  /// @throws RegistryUnavailable if the schema's id is not known yet and nobody answers
  /// @throws IllegalStateException if this build's schema is not registered
  @Override
  public byte[] serialize(@Nullable String name, V value) {
    int id = schemas.idOf(topic.subject(), topic.schema());
    return encodings.get().encode(id, value);
  }

  /// Reads a record of whatever age.
  ///
  /// @throws RegistryUnavailable if its schema is not known yet and the registry does not answer
  /// @throws UnreadableRecord if it never can be read
  @Override
  public V deserialize(@Nullable String name, byte[] bytes) {
    return read(bytes, Long.MAX_VALUE);
  }

  /// Reads a record that was appended at a known time, so that an unknown schema id is asked for at
  /// most once, however many records name it.
  ///
  /// @param appendedAtMillis when the broker appended it; UTC milliseconds
  /// @throws RegistryUnavailable if its schema is not known yet and the registry does not answer
  /// @throws UnreadableRecord if it never can be read
  public V read(byte[] bytes, long appendedAtMillis) {
    if (bytes.length < HEADER || bytes[0] != MAGIC)
      throw new UnreadableRecord(Fault.NOT_AVRO, "no magic byte and schema id in front");
    int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
    return decodings.get().decode(readerOf(id, appendedAtMillis), bytes);
  }

  private SpecificDatumReader<V> readerOf(int id, long appendedAtMillis) {
    SpecificDatumReader<V> known = readers.get(id);
    if (known != null) return known;
    Schema written = written(id, appendedAtMillis);
    return readers.computeIfAbsent(id, _ -> new SpecificDatumReader<>(written, topic.schema()));
  }

  /// The schema that a record of this topic was written with.
  Schema written(int id, long appendedAtMillis) {
    Schema written =
        schemas
            .byId(id, appendedAtMillis)
            .orElseThrow(
                () -> new UnreadableRecord(Fault.UNKNOWN_SCHEMA, "no schema has the id " + id));
    if (!written.getFullName().equals(topic.schema().getFullName()))
      throw new UnreadableRecord(
          Fault.OTHER_SCHEMA, "schema " + id + " is a " + written.getFullName());
    return written;
  }

  @Override
  public Serializer<V> serializer() {
    return this;
  }

  @Override
  public Deserializer<V> deserializer() {
    return this;
  }

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {}

  @Override
  public void close() {}

  /// What one thread writes with; made once, used for every record.
  private final class Encoding {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private @Nullable BinaryEncoder encoder;

    byte[] encode(int id, V value) {
      // Whatever a record that could not be written has left in the encoder goes out here, before
      // the bytes are cleared.
      encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
      bytes.reset();
      bytes.write(MAGIC);
      for (int shift = 24; shift >= 0; shift -= 8) bytes.write(id >>> shift);
      try {
        writer.write(value, encoder);
        encoder.flush();
      } catch (IOException e) {
        throw new IllegalStateException("a byte array cannot fail", e);
      }
      return bytes.toByteArray();
    }
  }

  /// What one thread reads with.
  private final class Decoding {
    private @Nullable BinaryDecoder decoder;

    V decode(SpecificDatumReader<V> reader, byte[] bytes) {
      try {
        decoder = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, decoder);
        V value = reader.read(null, decoder);
        if (!decoder.isEnd()) throw new UnreadableRecord(Fault.NOT_AVRO, "bytes are left over");
        return value;
      } catch (IOException
          | AvroRuntimeException
          | ClassCastException
          | IndexOutOfBoundsException
          | NegativeArraySizeException e) {
        throw new UnreadableRecord(Fault.NOT_AVRO, "the schema cannot read these bytes", e);
      }
    }
  }
}
