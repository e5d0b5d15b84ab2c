package punchcard.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/// Reads JSON strictly as the record that an Avro schema describes. Times are ISO 8601 (`…Z`), a
/// union of records is written as `"type"` (the record's name) beside its field, and nothing is
/// guessed: a field that is missing, unknown or of another type is an error.
public final class JsonRecords {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String TYPE = "type";

  private JsonRecords() {}

  /// Reads a text that is one record.
  ///
  /// @throws MalformedJson at the first place that does not fit
  public static SpecificRecord read(String json, Schema schema) {
    return record(parse(json), schema, "");
  }

  /// Reads one record out of a text that has more.
  ///
  /// @param where the path of the record in that text, for messages; empty: it is an event
  /// @throws MalformedJson at the first place that does not fit
  public static SpecificRecord read(JsonNode json, Schema schema, String where) {
    return record(json, schema, where);
  }

  /// A tree of values, each name once and nothing behind it.
  ///
  /// @throws MalformedJson if it is no JSON
  public static JsonNode parse(String json) {
    try {
      JsonNode parsed = JSON.readTree(json);
      if (parsed.isMissingNode()) throw new MalformedJson(false, "there is no event");
      return parsed;
    } catch (JsonProcessingException e) {
      throw new MalformedJson(false, e.getOriginalMessage());
    }
  }

  /// @param where the path of this value, for messages
  private static SpecificRecord record(JsonNode json, Schema schema, String where) {
    if (!json.isObject()) throw wrong(where, "must be an object");
    SpecificRecord record = (SpecificRecord) SpecificData.get().newRecord(null, schema);
    Set<String> left = new HashSet<>();
    json.fieldNames().forEachRemaining(left::add);
    for (Schema.Field field : schema.getFields()) {
      left.remove(field.name());
      if (isChoice(field.schema())) left.remove(TYPE);
      record.put(field.pos(), field(json, field, where));
    }
    if (!left.isEmpty()) throw wrong(where, "has unknown fields: " + String.join(", ", left));
    return record;
  }

  private static @Nullable Object field(JsonNode object, Schema.Field field, String where) {
    String path = where.isEmpty() ? field.name() : where + "." + field.name();
    JsonNode value = object.get(field.name());
    if (value == null) {
      if (!field.hasDefaultValue()) throw wrong(path, "is missing");
      return SpecificData.get().getDefaultValue(field);
    }
    return isChoice(field.schema())
        ? record(value, chosen(object.get(TYPE), field.schema(), where), path)
        : value(value, field.schema(), path);
  }

  private static boolean isChoice(Schema schema) {
    return schema.isUnion()
        && schema.getTypes().stream().allMatch(type -> type.getType() == Schema.Type.RECORD);
  }

  private static Schema chosen(@Nullable JsonNode type, Schema union, String where) {
    if (type == null || !type.isTextual()) throw wrong(where, "needs a `type`");
    return union.getTypes().stream()
        .filter(branch -> branch.getName().equals(type.textValue()))
        .findFirst()
        .orElseThrow(() -> wrong(where, "has an unknown type: " + type.textValue()));
  }

  private static @Nullable Object value(JsonNode json, Schema schema, String path) {
    return switch (schema.getType()) {
      case RECORD -> record(json, schema, path);
      case UNION -> optional(json, schema, path);
      case ARRAY -> list(json, schema.getElementType(), path);
      case MAP -> map(json, schema.getValueType(), path);
      case STRING -> check(json, json.isTextual(), path, "must be a string").textValue();
      case BOOLEAN -> check(json, json.isBoolean(), path, "must be true or false").booleanValue();
      case LONG -> whole(json, schema, path);
      case INT -> day(json, schema, path);
      case ENUM, FIXED, BYTES, FLOAT, DOUBLE, NULL ->
          throw new IllegalStateException("no event has a " + schema.getType());
    };
  }

  /// Every union that is no choice of records is a value that may be null.
  private static @Nullable Object optional(JsonNode json, Schema union, String path) {
    if (json.isNull()) return null;
    Schema other =
        union.getTypes().stream()
            .filter(type -> type.getType() != Schema.Type.NULL)
            .findFirst()
            .orElseThrow();
    return value(json, other, path);
  }

  private static Object whole(JsonNode json, Schema schema, String path) {
    if (schema.getLogicalType() instanceof LogicalTypes.TimestampMillis) return time(json, path);
    boolean fits = json.isIntegralNumber() && json.canConvertToLong();
    return check(json, fits, path, "must be a whole number").longValue();
  }

  private static Object day(JsonNode json, Schema schema, String path) {
    if (schema.getLogicalType() instanceof LogicalTypes.Date) return date(json, path);
    boolean fits = json.isIntegralNumber() && json.canConvertToInt();
    return check(json, fits, path, "must be a whole number").intValue();
  }

  private static Instant time(JsonNode json, String path) {
    try {
      return Instant.parse(text(json, path));
    } catch (DateTimeParseException e) {
      throw wrong(path, "must be a time like 2026-11-22T10:15:30Z");
    }
  }

  private static LocalDate date(JsonNode json, String path) {
    try {
      return LocalDate.parse(text(json, path));
    } catch (DateTimeParseException e) {
      throw wrong(path, "must be a date like 2026-11-22");
    }
  }

  private static String text(JsonNode json, String path) {
    return check(json, json.isTextual(), path, "must be a string").textValue();
  }

  private static List<@Nullable Object> list(JsonNode json, Schema element, String path) {
    check(json, json.isArray(), path, "must be an array");
    List<@Nullable Object> list = new ArrayList<>(json.size());
    for (JsonNode item : json) list.add(value(item, element, path + "[" + list.size() + "]"));
    return list;
  }

  private static Map<String, @Nullable Object> map(JsonNode json, Schema value, String path) {
    check(json, json.isObject(), path, "must be an object");
    Map<String, @Nullable Object> map = new HashMap<>();
    json.properties()
        .forEach(e -> map.put(e.getKey(), value(e.getValue(), value, path + "." + e.getKey())));
    return map;
  }

  private static JsonNode check(JsonNode json, boolean holds, String path, String message) {
    if (!holds) throw wrong(path, message);
    return json;
  }

  private static MalformedJson wrong(String where, String message) {
    return new MalformedJson(true, (where.isEmpty() ? "the event" : where) + " " + message);
  }
}
