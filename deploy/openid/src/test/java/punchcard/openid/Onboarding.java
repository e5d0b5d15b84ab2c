package punchcard.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Onboarding as far as it says whose a subject is.
///
/// @param tokens by which it was asked
record Onboarding(HttpServer server, List<String> tokens) implements AutoCloseable {
  private static final String QUESTION = "/subjects/member?subject=";

  /// @param answers by what is asked for, percent-encoded
  static Onboarding answering(int port, Map<String, String> answers) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    Onboarding onboarding = new Onboarding(server, new CopyOnWriteArrayList<>());
    server.createContext("/", exchange -> onboarding.answer(exchange, answers));
    server.start();
    return onboarding;
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange, Map<String, String> answers) throws IOException {
    tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
    String asked = exchange.getRequestURI().toString();
    String answer =
        asked.startsWith(QUESTION) ? answers.get(asked.substring(QUESTION.length())) : null;
    byte[] body = (answer == null ? "{}" : answer).getBytes(UTF_8);
    exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
