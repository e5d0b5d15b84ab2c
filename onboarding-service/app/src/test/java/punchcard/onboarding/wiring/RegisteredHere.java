package punchcard.onboarding.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A client registration endpoint as far as onboarding uses it, in memory.
final class RegisteredHere implements HttpHandler {
  static final String TOKEN = "an initial access token";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> secrets = new ConcurrentHashMap<>();
  private final AtomicInteger made = new AtomicInteger();
  private volatile boolean isDown;

  /// The secret of a client, if it is registered.
  Optional<String> secretOf(String clientId) {
    return Optional.ofNullable(secrets.get(clientId));
  }

  void goDown() {
    isDown = true;
  }

  void comeUp() {
    isDown = false;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String sent = exchange.getRequestHeaders().getFirst("Authorization");
    if (isDown) answer(exchange, 503, "");
    else if (!("Bearer " + TOKEN).equals(sent)) answer(exchange, 401, "");
    else if (exchange.getRequestMethod().equals("POST")) register(exchange);
    else end(exchange);
  }

  private void register(HttpExchange exchange) throws IOException {
    JsonNode wanted = JSON.readTree(exchange.getRequestBody());
    String id = "partner." + wanted.required("partner").asText();
    String secret = "secret-" + made.incrementAndGet();
    if (secrets.putIfAbsent(id, secret) != null) answer(exchange, 400, "");
    else
      answer(
          exchange,
          201,
          "{\"client_id\": \"%s\", \"client_secret\": \"%s\"}".formatted(id, secret));
  }

  private void end(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String id = path.substring(path.lastIndexOf('/') + 1);
    answer(exchange, secrets.remove(id) == null ? 404 : 204, "");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
