package punchcard.onboarding.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers of any length, as lines of JSON: written while they are read, and never kept whole. The
/// last line says that it is the last: without it, the answer has broken off.
@Singleton
final class Lines {
  private static final Logger log = LoggerFactory.getLogger(Lines.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final byte[] END = "{\"end\":true}\n".getBytes(UTF_8);

  private final JsonMapper json;

  Lines(JsonMapper json) {
    this.json = json;
  }

  /// Whoever writes the lines, one after the other.
  @FunctionalInterface
  interface Writing {
    void write(Out out) throws IOException;
  }

  /// Takes one line.
  @FunctionalInterface
  interface Out {
    void line(Object value) throws IOException;
  }

  /// The answer, which begins before everything is written.
  StreamedFile of(Writing writing) {
    Pipe pipe = new Pipe(PATIENCE);
    Thread.ofVirtual().name("lines").start(() -> write(writing, pipe));
    return new StreamedFile(pipe.in(), MediaType.of("application/x-ndjson"));
  }

  /// Whoever has gone away, or cannot be told all, gets no last line.
  private void write(Writing writing, Pipe pipe) {
    try (OutputStream out = pipe.out()) {
      writing.write(value -> line(value, out));
      out.write(END);
    } catch (IOException | RuntimeException e) {
      log.warn("an answer in lines has broken off", e);
    }
  }

  private void line(Object value, OutputStream out) throws IOException {
    out.write(json.writeValueAsBytes(value));
    out.write('\n');
  }
}
