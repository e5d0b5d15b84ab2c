package punchcard.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;

/// Releases the schemas of this build: writes each one that differs from its last released
/// version as the next. Run it from this module's folder when a version of Punchcard is released.
final class Release {
  private Release() {}

  public static void main(String[] args) throws IOException {
    for (Topic<?> topic : SchemaEvolutionTest.topics().toList()) {
      Schema schema = topic.schema();
      List<Schema> released = ReleasedSchemas.of(schema);
      if (!released.isEmpty() && released.getLast().equals(schema)) continue;
      String name = "%s-%04d.avsc".formatted(schema.getName(), released.size() + 1);
      Files.writeString(Path.of("src/test/resources/released", name), schema.toString(true) + "\n");
    }
  }
}
