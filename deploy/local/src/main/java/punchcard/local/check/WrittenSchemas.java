package punchcard.local.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.avro.Schema;

/// The schemas that records were written with, from the registry.
final class WrittenSchemas {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI registry;

  /// @param registry in Confluent's API
  WrittenSchemas(URI registry) {
    this.registry = registry;
  }

  Schema byId(int id) throws IOException {
    URI address = URI.create(registry + "/schemas/ids/" + id);
    try {
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200)
        throw new IOException(address + ": " + answer.statusCode() + " " + answer.body());
      String schema = new ObjectMapper().readTree(answer.body()).required("schema").asText();
      return new Schema.Parser().parse(schema);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking " + address, e);
    }
  }
}
