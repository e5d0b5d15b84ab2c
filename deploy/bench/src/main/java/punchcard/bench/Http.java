package punchcard.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// The calls that the bench makes as an operator, a partner and members.
final class Http {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI issuer;
  private final String secret;

  /// @param issuer the OpenID provider
  /// @param secret of its client `local`
  Http(URI issuer, String secret) {
    this.issuer = issuer;
    this.secret = secret;
  }

  /// A token for whomever this names, by the client credentials grant.
  String token(Map<String, String> who) {
    String client = "grant_type=client_credentials&client_id=local&client_secret=" + secret + "&";
    String body =
        who.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&", client, ""));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    return parsed(expect(send(request), 200)).get("access_token").asText();
  }

  JsonNode get(URI uri, String token) {
    return parsed(expect(send(authorized(uri, token).GET().build()), 200));
  }

  /// What is said to anybody.
  String text(URI uri) {
    return expect(send(HttpRequest.newBuilder(uri).timeout(PATIENCE).GET().build()), 200);
  }

  /// Whether there is an answer, and it is 200.
  boolean answers(URI uri, String token) {
    try {
      return send(authorized(uri, token).GET().build()).statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  void put(URI uri, String token, String mediaType, String body) {
    expect(
        send(
            authorized(uri, token)
                .header("Content-Type", mediaType)
                .PUT(BodyPublishers.ofString(body))
                .build()),
        200,
        201);
  }

  /// Puts what may take effect later, and answers the status.
  ///
  /// @throws IllegalStateException if it is neither done nor to be asked again
  int put(URI uri, String token, String json) {
    HttpResponse<String> answer =
        send(
            authorized(uri, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    expect(answer, 200, 503, 504);
    return answer.statusCode();
  }

  /// Posts with an idempotency key and answers the status.
  int post(URI uri, String token, String key, String body) {
    return send(authorized(uri, token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build())
        .statusCode();
  }

  private static HttpRequest.Builder authorized(URI uri, String token) {
    return HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException("no answer from " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String expect(HttpResponse<String> answer, int... statuses) {
    for (int status : statuses) if (answer.statusCode() == status) return answer.body();
    throw new IllegalStateException(
        "%s answers %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
  }

  private JsonNode parsed(String body) {
    try {
      return json.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException("no JSON: " + body, e);
    }
  }
}
