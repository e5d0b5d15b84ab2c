package punchcard.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.apache.avro.Schema;

/// A registry that speaks Confluent's REST API: Confluent's own, Apicurio's, Karapace.
///
/// It asks anew each time; who asks often remembers the answers ({@link CachingRegistry} does, and
/// {@link AvroCodec}).
///
/// @see <a href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">the
///     API</a>
public final class ConfluentRegistry implements SchemaRegistry {
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI base;

  /// @param base for instance `http://localhost:8081`, or Apicurio's `…/apis/ccompat/v7`
  public ConfluentRegistry(URI base) {
    this.base = base;
  }

  @Override
  public Optional<Integer> idOf(String subject, Schema schema) {
    return answer(request("/subjects/" + encoded(subject)).POST(body(schema)))
        .map(found -> found.get("id").asInt());
  }

  @Override
  public Optional<Schema> byId(int id) {
    return answer(request("/schemas/ids/" + id).GET())
        .map(found -> new Schema.Parser().parse(found.get("schema").asText()));
  }

  @Override
  public int register(String subject, Schema schema) {
    return answer(request("/subjects/" + encoded(subject) + "/versions").POST(body(schema)))
        .orElseThrow(() -> new IllegalStateException("the registry has no subject " + subject))
        .get("id")
        .asInt();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Accept", MEDIA_TYPE)
        .header("Content-Type", MEDIA_TYPE);
  }

  private HttpRequest.BodyPublisher body(Schema schema) {
    ObjectNode body = json.createObjectNode().put("schema", schema.toString());
    return BodyPublishers.ofString(body.toString());
  }

  private static String encoded(String subject) {
    return URLEncoder.encode(subject, UTF_8);
  }

  private Optional<JsonNode> answer(HttpRequest.Builder request) {
    HttpResponse<String> response = send(request.build());
    return switch (response.statusCode()) {
      case 200 -> Optional.of(parsed(response.body()));
      case 404 -> Optional.empty();
      case 409, 422 ->
          throw new IllegalStateException(response.request().uri() + ": " + response.body());
      default -> throw new RegistryUnavailable(base + " answers " + response.statusCode());
    };
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new RegistryUnavailable("no answer from " + base, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryUnavailable("interrupted while asking " + base, e);
    }
  }

  private JsonNode parsed(String body) {
    try {
      return json.readTree(body);
    } catch (IOException e) {
      throw new RegistryUnavailable(base + " answers something else than JSON", e);
    }
  }
}
