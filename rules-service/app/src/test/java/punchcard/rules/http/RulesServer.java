package punchcard.rules.http;

import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.token.jwt.generator.JwtTokenGenerator;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import punchcard.events.SchemaRegistry;
import punchcard.rules.publishing.AgreementsTopic;
import punchcard.rules.publishing.SecondPerson;
import punchcard.runtime.ServiceSettings;
import punchcard.runtime.participants.WhoTakesPart;

/// The service's HTTP interface in front of a real log, with tokens signed by a secret of the test.
/// Whoever asks is named as the role, unless another name is behind a slash: `operator/olga`.
/// Behind `partner/` is the partner whose clerk asks.
final class RulesServer implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final EmbeddedServer server;

  private RulesServer(EmbeddedServer server) {
    this.server = server;
  }

  static RulesServer start(SecondPerson secondPerson) {
    // Without an application's name no ServiceReadyEvent is published, and the stream stays still.
    RulesServer rules = started(secondPerson);
    WhoTakesPart participants = rules.server.getApplicationContext().getBean(WhoTakesPart.class);
    await("participants are known").until(participants::isKnown);
    return rules;
  }

  private static RulesServer started(SecondPerson secondPerson) {
    return new RulesServer(
        ApplicationContext.builder()
            .properties(
                Map.of(
                    "micronaut.server.port",
                    -1,
                    "punchcard.agreements.second-person",
                    secondPerson.isRequired(),
                    "micronaut.security.authentication",
                    "bearer",
                    "micronaut.security.token.jwt.signatures.secret.generator.secret",
                    "a secret that only this test knows of"))
            .singletons(settings())
            .start()
            .getBean(EmbeddedServer.class)
            .start());
  }

  HttpResponse<String> put(String who, String path, String yaml) throws Exception {
    return send(request(who, path).PUT(BodyPublishers.ofString(yaml)));
  }

  HttpResponse<String> post(String who, String path, String yaml) throws Exception {
    return send(request(who, path).POST(BodyPublishers.ofString(yaml)));
  }

  HttpResponse<String> postJson(String who, String path, String json) throws Exception {
    return send(
        request(who, path)
            .setHeader("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> get(String who, String path) throws Exception {
    return send(request(who, path).GET());
  }

  HttpResponse<String> withoutToken(String path) throws Exception {
    return send(HttpRequest.newBuilder(server.getURI().resolve(path)).GET());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String who, String path) {
    int slash = who.indexOf('/');
    String role = slash < 0 ? who : who.substring(0, slash);
    String name = who.substring(slash + 1);
    Map<String, Object> claims =
        role.equals("partner")
            ? Map.of("sub", "clerk", "roles", List.of(role), "partner", name)
            : Map.of("sub", name, "roles", List.of(role));
    String token =
        server
            .getApplicationContext()
            .getBean(JwtTokenGenerator.class)
            .generateToken(claims)
            .orElseThrow();
    return HttpRequest.newBuilder(server.getURI().resolve(path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/yaml");
  }

  private static ServiceSettings settings() {
    return new ServiceSettings(
        AgreementsTopic.kafka().bootstrap(),
        URI.create("http://nowhere"),
        Path.of("target/state"),
        0,
        "localhost:1",
        3,
        1,
        0,
        ZoneId.of("America/New_York"));
  }

  @Override
  public void close() {
    client.close();
    server.getApplicationContext().close();
  }

  /// Numbers schemas without a network.
  @Factory
  static final class Registry {
    @Singleton
    @Replaces(SchemaRegistry.class)
    SchemaRegistry registry() {
      return AgreementsTopic.REGISTRY;
    }
  }
}
