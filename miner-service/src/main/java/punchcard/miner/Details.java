package punchcard.miner;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// The body of an event or an entry as JSON, for people to read. What is null or empty is left
/// out; so are ciphertext, which says nothing, and a member's proof and birthday, which are
/// nobody's business.
public final class Details {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> SECRET = Set.of("proof", "identity", "comesOfAgeOn");

  private Details() {}

  /// All fields that say something, by their names; times and days in ISO 8601.
  public static String of(IndexedRecord body) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(body, json);
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail", e);
    }
    return text.toString();
  }

  private static void write(IndexedRecord record, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Schema.Field field : record.getSchema().getFields()) {
      Object value = record.get(field.pos());
      if (isShown(field.name(), value)) {
        json.writeFieldName(field.name());
        write(value, json);
      }
    }
    json.writeEndObject();
  }

  private static boolean isShown(String field, @Nullable Object value) {
    if (SECRET.contains(field)) return false;
    return switch (value) {
      case null -> false;
      case ByteBuffer _ -> false;
      case String text -> !text.isEmpty();
      case List<?> list -> !list.isEmpty();
      case Map<?, ?> map -> !map.isEmpty();
      default -> true;
    };
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    switch (value) {
      case IndexedRecord record -> write(record, json);
      case Enum<?> name -> json.writeString(name.name());
      case String text -> json.writeString(storable(text));
      case Long number -> json.writeNumber(number);
      case Integer number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      case Instant time -> json.writeString(time.toString());
      case LocalDate day -> json.writeString(day.toString());
      case List<?> list -> writeAll(list, json);
      case Map<?, ?> map -> writeAll(map, json);
      default -> throw new IllegalStateException("no JSON for " + value.getClass());
    }
  }

  private static void writeAll(List<?> list, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Object element : list) write(element, json);
    json.writeEndArray();
  }

  private static void writeAll(Map<?, ?> map, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.writeFieldName(storable(String.valueOf(entry.getKey())));
      write(entry.getValue(), json);
    }
    json.writeEndObject();
  }

  /// PostgreSQL's jsonb refuses the character NUL, even escaped.
  private static String storable(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }
}
