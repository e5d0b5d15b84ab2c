package punchcard.onboarding.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A partner's server, to which its feed is posted.
final class Receiver implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 30;

  private final HttpServer server;
  private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
  private volatile int status = 200;

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/feed", this::receive);
    server.start();
  }

  /// What was posted.
  record Message(Map<String, List<String>> headers, String body) {
    String id() {
      return header("webhook-id");
    }

    List<String> signatures() {
      return List.of(header("webhook-signature").split(" ", -1));
    }

    private String header(String name) {
      return headers.getOrDefault(name, List.of()).getFirst();
    }

    /// The partner's own event ids in it.
    List<String> events() throws IOException {
      List<String> ids = new ArrayList<>();
      JsonNode disclosures = JSON.readTree(body).get("data").get("disclosures");
      disclosures.forEach(it -> ids.add(it.get("fields").path("eventId").asText()));
      return ids;
    }

    String cursor() throws IOException {
      return JSON.readTree(body).get("data").get("cursor").asText();
    }

    boolean isSignedWith(String secret) {
      try {
        new Webhook(secret).verify(body, headers);
        return true;
      } catch (EmptyWebhookSecretException | WebhookVerificationException e) {
        return false;
      }
    }
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/feed";
  }

  /// Answers this from now on.
  void answer(int with) {
    status = with;
  }

  /// The next message that came.
  Message next() throws InterruptedException {
    Message message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (message == null) throw new AssertionError("nothing was posted");
    return message;
  }

  /// The events that came, when there are so many.
  List<String> events(int count) throws Exception {
    List<String> events = new ArrayList<>();
    while (events.size() < count) events.addAll(next().events());
    return events;
  }

  private void receive(HttpExchange exchange) throws IOException {
    Map<String, List<String>> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(lower(name), values));
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
    messages.add(new Message(headers, body));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
