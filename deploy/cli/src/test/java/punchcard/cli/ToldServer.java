package punchcard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/// A service that answers as it is told to, and remembers what it was asked.
final class ToldServer implements AutoCloseable {
  /// Of each request its method and path, its authorization, its content's type and its content.
  final List<String> asked = new ArrayList<>();

  int status;
  String answer;
  private final HttpServer server;

  ToldServer(int status, String answer) throws IOException {
    this.status = status;
    this.answer = answer;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    asked.add(exchange.getRequestHeaders().getFirst("Authorization"));
    asked.add(exchange.getRequestHeaders().getFirst("Content-Type"));
    asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    byte[] body = answer.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
