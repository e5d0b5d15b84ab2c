package punchcard.events;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/// Writes records of one schema in Avro's binary form. What a field's type asks for is worked out
/// once, when it is made; Avro's own writer asks again for each value, which in the ledger took an
/// eighth of the processor's time. Avro's reader does the same (`FastReaderBuilder`).
///
/// It writes what this project's schemas are made of, and the same bytes as Avro's own.
final class RecordWriter {
  private final Map<String, Step> records = new HashMap<>();
  private final Step root;

  /// @throws IllegalArgumentException if the schema has a type that it cannot write
  RecordWriter(Schema schema) {
    this.root = step(schema);
  }

  /// Writes a record.
  ///
  /// @throws RuntimeException if a value is not what the schema says; then a part is written
  void write(SpecificRecord value, Encoder out) throws IOException {
    root.write(value, out);
  }

  /// Writes one value.
  @FunctionalInterface
  private interface Step {
    void write(@Nullable Object value, Encoder out) throws IOException;
  }

  private Step step(Schema schema) {
    if (schema.getLogicalType() != null) return logical(schema);
    return switch (schema.getType()) {
      case RECORD -> record(schema);
      case ENUM -> (value, out) -> out.writeEnum(schema.getEnumOrdinal(present(value).toString()));
      case ARRAY -> array(step(schema.getElementType()));
      case MAP -> map(step(schema.getValueType()));
      case UNION -> union(schema.getTypes());
      case STRING -> (value, out) -> out.writeString((String) present(value));
      case LONG -> (value, out) -> out.writeLong((Long) present(value));
      case INT -> (value, out) -> out.writeInt((Integer) present(value));
      case DOUBLE -> (value, out) -> out.writeDouble((Double) present(value));
      case BOOLEAN -> (value, out) -> out.writeBoolean((Boolean) present(value));
      case BYTES -> (value, out) -> out.writeBytes((ByteBuffer) present(value));
      case NULL -> (_, out) -> out.writeNull();
      case FLOAT, FIXED -> throw unknown(schema);
    };
  }

  private static Step logical(Schema schema) {
    if (schema.getLogicalType() instanceof LogicalTypes.TimestampMillis)
      return (value, out) -> out.writeLong(((Instant) present(value)).toEpochMilli());
    if (schema.getLogicalType() instanceof LogicalTypes.Date)
      return (value, out) ->
          out.writeInt(Math.toIntExact(((LocalDate) present(value)).toEpochDay()));
    throw unknown(schema);
  }

  private static IllegalArgumentException unknown(Schema schema) {
    return new IllegalArgumentException("a type that no topic has yet: " + schema);
  }

  private static Object present(@Nullable Object value) {
    if (value == null) throw new AvroRuntimeException("a value is missing");
    return value;
  }

  private Step record(Schema schema) {
    Step known = records.get(schema.getFullName());
    if (known != null) return known;
    Step[] fields = new Step[schema.getFields().size()];
    Step step = (value, out) -> fields((SpecificRecord) present(value), fields, out);
    // Before its fields, one of which may be of this type.
    records.put(schema.getFullName(), step);
    for (int i = 0; i < fields.length; i++) fields[i] = step(schema.getFields().get(i).schema());
    return step;
  }

  private static void fields(SpecificRecord record, Step[] fields, Encoder out) throws IOException {
    for (int i = 0; i < fields.length; i++) fields[i].write(record.get(i), out);
  }

  private static Step array(Step element) {
    return (value, out) -> {
      Collection<?> elements = (Collection<?>) present(value);
      out.writeArrayStart();
      out.setItemCount(elements.size());
      for (Object one : elements) {
        out.startItem();
        element.write(one, out);
      }
      out.writeArrayEnd();
    };
  }

  private static Step map(Step values) {
    return (value, out) -> {
      Map<?, ?> entries = (Map<?, ?>) present(value);
      out.writeMapStart();
      out.setItemCount(entries.size());
      for (Map.Entry<?, ?> entry : entries.entrySet()) {
        out.startItem();
        out.writeString((String) entry.getKey());
        values.write(entry.getValue(), out);
      }
      out.writeMapEnd();
    };
  }

  private Step union(List<Schema> types) {
    if (types.size() == 2 && types.getFirst().getType() == Schema.Type.NULL)
      return optional(step(types.getLast()));
    Step[] steps = types.stream().map(this::step).toArray(Step[]::new);
    Map<Class<?>, Integer> branches = new HashMap<>();
    for (int i = 0; i < steps.length; i++) branches.put(classOf(types.get(i)), i);
    return (value, out) -> {
      Integer branch = branches.get(value == null ? Void.class : value.getClass());
      if (branch == null) throw new AvroRuntimeException("none of the union's types: " + value);
      out.writeIndex(branch);
      steps[branch].write(value, out);
    };
  }

  private static Step optional(Step present) {
    return (value, out) -> {
      out.writeIndex(value == null ? 0 : 1);
      if (value != null) present.write(value, out);
    };
  }

  private static Class<?> classOf(Schema schema) {
    if (schema.getLogicalType() instanceof LogicalTypes.TimestampMillis) return Instant.class;
    if (schema.getLogicalType() instanceof LogicalTypes.Date) return LocalDate.class;
    return switch (schema.getType()) {
      case RECORD, ENUM -> SpecificData.get().getClass(schema);
      case STRING -> String.class;
      case LONG -> Long.class;
      case INT -> Integer.class;
      case DOUBLE -> Double.class;
      case BOOLEAN -> Boolean.class;
      case NULL -> Void.class;
      case ARRAY, MAP, UNION, FLOAT, BYTES, FIXED -> throw unknown(schema);
    };
  }
}
