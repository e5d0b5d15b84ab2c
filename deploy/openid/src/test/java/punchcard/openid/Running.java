package punchcard.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/// A provider on a real PostgreSQL, and what programs and a browser ask of it.
final class Running implements AutoCloseable {
  static final String REGISTRATION_TOKEN = "a token for registrations";
  static final String LOCAL_SECRET = "the secret of this machine";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ConfigurableApplicationContext context;
  private final String issuer;
  private HttpClient browser = browser();

  private Running(ConfigurableApplicationContext context, String issuer) {
    this.context = context;
    this.issuer = issuer;
  }

  /// One that follows no redirect.
  private static HttpClient browser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  /// From here on another browser asks, where nobody is logged in.
  void changeBrowser() {
    this.browser = browser();
  }

  static Running on(EmbeddedPostgres postgres) throws IOException {
    return on(postgres, Optional.of(LOCAL_SECRET));
  }

  static Running on(EmbeddedPostgres postgres, Optional<String> localSecret) throws IOException {
    return on(postgres, Optional.empty(), localSecret);
  }

  /// One that asks there whose subjects are.
  static Running on(EmbeddedPostgres postgres, URI onboarding) throws IOException {
    return on(postgres, Optional.of(onboarding), Optional.of(LOCAL_SECRET));
  }

  private static Running on(
      EmbeddedPostgres postgres, Optional<URI> onboarding, Optional<String> localSecret)
      throws IOException {
    int port = freePort();
    String issuer = "http://localhost:" + port + "/punchcard";
    ProviderSettings settings =
        new ProviderSettings(
            "localhost",
            port,
            URI.create(issuer),
            new ProviderSettings.Database(
                postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"),
            onboarding,
            Optional.of(REGISTRATION_TOKEN),
            localSecret);
    return new Running(OpenIdProvider.start(settings), issuer);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  String issuer() {
    return issuer;
  }

  /// What a browser is shown.
  HttpResponse<String> get(String path) throws Exception {
    return get(URI.create(issuer + path));
  }

  HttpResponse<String> get(URI uri) throws Exception {
    return send(HttpRequest.newBuilder(uri).header("Accept", "text/html"));
  }

  HttpResponse<String> ask(String method, String path, @Nullable String bearer, String json)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(issuer + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json));
    if (bearer != null) request.header("Authorization", "Bearer " + bearer);
    return send(request);
  }

  HttpResponse<String> token(String client, String secret, Map<String, String> form)
      throws Exception {
    return as(client, secret, "/token", form);
  }

  /// A request of a client that shows its secret in the header.
  HttpResponse<String> as(String client, String secret, String path, Map<String, String> form)
      throws Exception {
    String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
    return send(form(path, form).header("Authorization", "Basic " + basic));
  }

  HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    return send(form(path, form));
  }

  private HttpRequest.Builder form(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(issuer + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  static JsonNode json(HttpResponse<String> answer) throws Exception {
    return JSON.readTree(answer.body());
  }

  /// What an access token says.
  static JsonNode claims(HttpResponse<String> answer) throws Exception {
    String token = json(answer).required("access_token").asText();
    String claims = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    return JSON.readTree(Base64.getUrlDecoder().decode(claims));
  }

  @Override
  public void close() {
    context.close();
  }
}
