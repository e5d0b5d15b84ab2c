package punchcard.events;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/// Reads of a topic's records those whose `body` is one of a few types, and the others as null: who
/// follows a whole log for the sake of few of its facts does not decode the rest. Safe for use by
/// several threads.
///
/// @param <V> the topic's records, which have a field `body`
public final class OnlyBodies<V extends SpecificRecord> implements Deserializer<V> {
  private static final String BODY = "body";

  private final AvroCodec<V> codec;
  private final Set<String> wanted;
  private final Map<Integer, Written> layouts = new ConcurrentHashMap<>();
  private final ThreadLocal<BinaryDecoder> decoders =
      ThreadLocal.withInitial(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));

  /// @param codec of the topic
  /// @param bodies the types to read, of this build's classes
  public OnlyBodies(AvroCodec<V> codec, Set<Class<?>> bodies) {
    this.codec = codec;
    this.wanted = bodies.stream().map(Class::getName).collect(Collectors.toUnmodifiableSet());
  }

  /// How records of one schema begin, and which branches of their body are wanted.
  private record Written(List<Schema> beforeBody, BitSet wanted) {
    static Written of(Schema schema, Set<String> wanted) {
      Schema.Field body = schema.getField(BODY);
      List<Schema> before =
          schema.getFields().subList(0, body.pos()).stream().map(Schema.Field::schema).toList();
      BitSet branches = new BitSet();
      List<Schema> types = body.schema().getTypes();
      for (int branch = 0; branch < types.size(); branch++)
        branches.set(branch, wanted.contains(types.get(branch).getFullName()));
      return new Written(before, branches);
    }
  }

  /// The record; null, if its body is none of those.
  ///
  /// @throws RegistryUnavailable if its schema is not known yet and the registry does not answer
  /// @throws UnreadableRecord if it never can be read
  @Override
  public @Nullable V deserialize(@Nullable String name, byte[] bytes) {
    return isWanted(bytes) ? codec.deserialize(name, bytes) : null;
  }

  /// What has no such form is read as a whole, and found out there.
  private boolean isWanted(byte[] bytes) {
    if (bytes.length < AvroCodec.HEADER) return true;
    int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
    Written written = layouts.get(id);
    if (written == null) {
      written = Written.of(codec.written(id, Long.MAX_VALUE), wanted);
      layouts.put(id, written);
    }
    try {
      BinaryDecoder in =
          DecoderFactory.get()
              .binaryDecoder(
                  bytes, AvroCodec.HEADER, bytes.length - AvroCodec.HEADER, decoders.get());
      for (Schema field : written.beforeBody()) GenericDatumReader.skip(field, in);
      return written.wanted().get(in.readIndex());
    } catch (IOException e) {
      return true;
    }
  }
}
