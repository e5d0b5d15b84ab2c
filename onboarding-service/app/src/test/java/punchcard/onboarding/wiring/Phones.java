package punchcard.onboarding.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import punchcard.onboarding.identifiers.SmsGateway;

/// A gateway for text messages on this machine, and all that it was ever given.
final class Phones implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "the gateway's token";

  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  private Phones(HttpServer server) {
    this.server = server;
  }

  static Phones open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Phones phones = new Phones(server);
    server.createContext("/messages", phones::take);
    server.start();
    return phones;
  }

  SmsGateway settings() {
    return new SmsGateway(
        URI.create("http://localhost:" + server.getAddress().getPort() + "/messages"),
        Optional.of(TOKEN));
  }

  /// The last message to this number begins with the code.
  Optional<String> codeTo(String number) {
    return messages.reversed().stream()
        .filter(message -> message.get("to").asText().equals(number))
        .map(message -> message.get("text").asText().substring(0, 6))
        .findFirst();
  }

  private void take(HttpExchange exchange) throws IOException {
    boolean may =
        ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    JsonNode message = JSON.readTree(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    if (may) messages.add(message);
    exchange.sendResponseHeaders(may ? 202 : 401, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
