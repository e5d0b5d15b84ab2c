package punchcard.local.check;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/// Reads the fields of Avro's generic records by their names.
final class Fields {
  private Fields() {}

  static String text(GenericRecord record, String field) {
    return record.get(field).toString();
  }

  /// One of a few texts that stand in very many records: kept once.
  static String name(GenericRecord record, String field) {
    return text(record, field).intern();
  }

  static @Nullable String optional(GenericRecord record, String field) {
    Object value = record.get(field);
    return value == null ? null : value.toString();
  }

  static long number(GenericRecord record, String field) {
    return ((Number) record.get(field)).longValue();
  }

  static int integer(GenericRecord record, String field) {
    return Math.toIntExact(number(record, field));
  }

  static Instant time(GenericRecord record, String field) {
    return Instant.ofEpochMilli(number(record, field));
  }

  static @Nullable LocalDate day(GenericRecord record, String field) {
    return record.get(field) == null ? null : LocalDate.ofEpochDay(number(record, field));
  }

  static String hex(GenericRecord record, String field) {
    ByteBuffer bytes = ((ByteBuffer) record.get(field)).duplicate();
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return HexFormat.of().formatHex(copy);
  }

  static GenericRecord record(GenericRecord record, String field) {
    return (GenericRecord) record.get(field);
  }

  static <T> List<T> list(GenericRecord record, String field, Function<GenericRecord, T> element) {
    return ((Collection<?>) record.get(field))
        .stream().map(GenericRecord.class::cast).map(element).toList();
  }

  static Map<String, String> texts(GenericRecord record, String field) {
    return ((Map<?, ?>) record.get(field))
        .entrySet().stream()
            .collect(
                Collectors.toMap(of -> of.getKey().toString(), of -> of.getValue().toString()));
  }
}
