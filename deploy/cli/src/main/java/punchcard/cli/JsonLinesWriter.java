package punchcard.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import punchcard.avro.LedgerEntry;
import punchcard.kernel.LogPosition;

/// A line of JSON per entry: the record's fields, `kind` for what its body is, and its `position`.
/// Times and days are in ISO 8601, bytes in hexadecimal digits.
final class JsonLinesWriter implements EntryWriter {
  private final ObjectMapper json = new ObjectMapper();
  private final BufferedWriter out;

  JsonLinesWriter(BufferedWriter out) {
    this.out = out;
  }

  @Override
  public void write(LedgerEntry entry, LogPosition position) throws IOException {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("position", position.toString());
    line.put("kind", Kind.of(entry));
    line.putAll(fields(entry));
    out.write(text(line));
    out.newLine();
  }

  private String text(Map<String, @Nullable Object> line) throws JsonProcessingException {
    return json.writeValueAsString(line);
  }

  private static Map<String, @Nullable Object> fields(IndexedRecord record) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (Schema.Field field : record.getSchema().getFields())
      fields.put(field.name(), plain(record.get(field.pos())));
    return fields;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case IndexedRecord record -> fields(record);
      case List<?> values -> values.stream().map(JsonLinesWriter::plain).toList();
      case Map<?, ?> texts -> new TreeMap<>(texts);
      case ByteBuffer bytes -> hexadecimal(bytes.duplicate());
      case Number number -> number;
      case Object other -> other.toString();
    };
  }

  private static String hexadecimal(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return HexFormat.of().formatHex(copy);
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
