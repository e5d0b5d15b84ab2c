package punchcard.rules.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The JSON Schema of agreements' files, by which editors complete and check while one writes. It
/// sees less than the reader, which understands expressions, and never more.
public final class AgreementSchema {
  private static final String FILE = "/agreement.schema.json";

  private AgreementSchema() {}

  /// The schema itself, as JSON.
  public static String text() {
    try (InputStream in = AgreementSchema.class.getResourceAsStream(FILE)) {
      if (in == null) throw new IllegalStateException("built without " + FILE);
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
