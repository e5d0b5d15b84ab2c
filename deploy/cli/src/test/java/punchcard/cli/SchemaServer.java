package punchcard.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import punchcard.testkit.FixedSchemaIds;

/// Serves a test's schemas by their ids, as a registry does.
final class SchemaServer implements AutoCloseable {
  private static final String PATH = "/schemas/ids/";

  private final FixedSchemaIds schemas;
  private final HttpServer server;

  SchemaServer(FixedSchemaIds schemas) throws IOException {
    this.schemas = schemas;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(PATH, this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange asked) throws IOException {
    int id = Integer.parseInt(asked.getRequestURI().getPath().substring(PATH.length()));
    String schema = schemas.byId(id).orElseThrow().toString();
    byte[] body = new ObjectMapper().writeValueAsBytes(Map.of("schema", schema));
    asked.getResponseHeaders().add("Content-Type", "application/json");
    asked.sendResponseHeaders(200, body.length);
    asked.getResponseBody().write(body);
    asked.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
