package punchcard.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/// The schemas that were ever released, as files `<Envelope>-<version>.avsc`: they are never
/// edited.
final class ReleasedSchemas {
  private static final Path FOLDER = Path.of("src/test/resources/released");

  private ReleasedSchemas() {}

  static List<Schema> of(Schema current) {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(current.getName() + "-"))
          .sorted()
          .map(ReleasedSchemas::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema parse(Path file) {
    try {
      return new Schema.Parser().parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
