package punchcard.rules.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import punchcard.rules.cel.FieldType;
import punchcard.rules.cel.FieldValues;

/// How the fields of one Avro record are read by rules: their types for the checker, and their
/// values, made once per schema. Bytes, which are personal data, and unions of records are not
/// shown to rules.
final class AvroLayout {
  private final String name;
  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final List<Slot> fields = new ArrayList<>();

  private AvroLayout(Schema schema) {
    this.name = schema.getName();
  }

  static AvroLayout of(Schema record) {
    AvroLayout layout = new AvroLayout(record);
    for (Schema.Field field : record.getFields())
      reading(field.schema()).ifPresent(reading -> layout.add(field, reading));
    return layout;
  }

  /// The record with its fields under their names; nothing is converted before it is asked for.
  Map<String, Object> view(IndexedRecord record) {
    return new AvroView(this, record);
  }

  /// The fields' types, for the checker of expressions.
  Map<String, FieldType> types() {
    Map<String, FieldType> types = new LinkedHashMap<>();
    slots.forEach((field, slot) -> types.put(field, fields.get(slot).reading.type));
    return types;
  }

  @Nullable Integer slot(String field) {
    return slots.get(field);
  }

  int size() {
    return fields.size();
  }

  Iterable<String> names() {
    return slots.keySet();
  }

  Object value(IndexedRecord record, int slot) {
    Slot field = fields.get(slot);
    return field.reading.value(record.get(field.position));
  }

  private void add(Schema.Field field, Reading reading) {
    slots.put(field.name(), fields.size());
    fields.add(new Slot(field.pos(), reading));
  }

  private record Slot(int position, Reading reading) {}

  /// A type and the way to its values.
  private record Reading(FieldType type, Conversion conversion) {
    Object value(@Nullable Object avro) {
      return avro == null ? FieldValues.ABSENT : conversion.of(avro);
    }
  }

  private interface Conversion {
    Object of(Object avro);
  }

  private static Optional<Reading> reading(Schema schema) {
    if (schema.getLogicalType() instanceof LogicalTypes.TimestampMillis)
      return reading(new FieldType.Moment(), value -> FieldValues.moment((Instant) value));
    if (schema.getLogicalType() instanceof LogicalTypes.Date)
      return reading(new FieldType.Text(), value -> ((LocalDate) value).toString());
    return switch (schema.getType()) {
      case STRING -> reading(new FieldType.Text(), value -> value);
      case LONG -> reading(new FieldType.Whole(), value -> value);
      case INT -> reading(new FieldType.Whole(), value -> (long) (Integer) value);
      case BOOLEAN -> reading(new FieldType.Truth(), value -> value);
      case MAP -> reading(new FieldType.Attributes(), value -> value);
      case ARRAY -> reading(schema.getElementType()).map(AvroLayout::list);
      case RECORD -> Optional.of(record(schema));
      case UNION -> schema.isNullable() ? nullable(schema) : Optional.empty();
      case BYTES, FIXED, ENUM, FLOAT, DOUBLE, NULL -> Optional.empty();
    };
  }

  private static Optional<Reading> reading(FieldType type, Conversion conversion) {
    return Optional.of(new Reading(type, conversion));
  }

  private static Reading list(Reading element) {
    return new Reading(
        new FieldType.ListOf(element.type),
        values -> ((List<?>) values).stream().map(element::value).toList());
  }

  private static Reading record(Schema schema) {
    AvroLayout layout = of(schema);
    return new Reading(
        new FieldType.Struct(layout.name, layout.types()),
        value -> layout.view((IndexedRecord) value));
  }

  private static Optional<Reading> nullable(Schema union) {
    List<Schema> present =
        union.getTypes().stream().filter(type -> type.getType() != Schema.Type.NULL).toList();
    return present.size() == 1
        ? reading(present.getFirst())
            .map(some -> new Reading(new FieldType.Nullable(some.type), some.conversion))
        : Optional.empty();
  }
}
