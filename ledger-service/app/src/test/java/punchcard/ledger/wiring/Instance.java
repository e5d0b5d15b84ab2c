package punchcard.ledger.wiring;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import punchcard.runtime.ServiceSettings;
import punchcard.testkit.RealKafka;

/// One running ledger service, asked over HTTP, with tokens signed by the test.
final class Instance implements AutoCloseable {
  private static final String SECRET = "a-secret-for-tests-of-32-bytes-or-more";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ApplicationContext context;
  private final int port;

  private Instance(ApplicationContext context, int port) {
    this.context = context;
    this.port = port;
  }

  static Instance start(int number, Path state) {
    int port = freePort();
    ServiceSettings settings =
        new ServiceSettings(
            RealKafka.shared().bootstrap(),
            URI.create("http://localhost:1"),
            state.resolve("instance-" + number),
            number,
            "localhost:" + port,
            2,
            1,
            0,
            ZoneId.of("America/New_York"));
    ApplicationContext context =
        Micronaut.build(new String[0])
            .mainClass(LedgerService.class)
            .banner(false)
            .properties(
                Map.of(
                    "micronaut.application.name",
                    "ledger",
                    "micronaut.server.port",
                    port,
                    "micronaut.security.authentication",
                    "bearer",
                    "micronaut.security.token.roles-name",
                    "roles",
                    "micronaut.security.token.jwt.signatures.secret.validator.secret",
                    SECRET,
                    "endpoints.health.sensitive",
                    false,
                    "endpoints.prometheus.sensitive",
                    false,
                    "micronaut.health.monitor.enabled",
                    false))
            .singletons(settings)
            .start();
    return new Instance(context, port);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isUp() {
    return get("/health", "nobody", List.of()).statusCode() == 200;
  }

  HttpResponse<String> get(String path, String subject, List<String> roles) {
    return send(request(path, subject, roles).GET());
  }

  HttpResponse<String> getWithoutToken(String path) {
    return send(HttpRequest.newBuilder(uri(path)).GET());
  }

  HttpResponse<String> balances(String member) {
    return get("/members/" + member + "/balances", member, List.of("member"));
  }

  HttpResponse<String> redeem(String member, String subject, String key, String body) {
    return send(
        request("/members/" + member + "/redemptions", subject, List.of("member"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path, Caller caller) {
    return send(request(path, caller).GET());
  }

  HttpResponse<String> post(String path, Caller caller, String key, String body) {
    return send(
        request(path, caller)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> publish(String currency, String policy) {
    return send(
        request("/currencies/" + currency, "operator", List.of("operator"))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(policy)));
  }

  private HttpRequest.Builder request(String path, String subject, List<String> roles) {
    return request(path, new Caller(subject, roles, null));
  }

  private HttpRequest.Builder request(String path, Caller caller) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token(caller));
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String token(Caller caller) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader(JWSAlgorithm.HS256),
              new JWTClaimsSet.Builder()
                  .subject(caller.subject())
                  .claim("roles", caller.roles())
                  .claim("partner", caller.partner())
                  .build());
      token.sign(new MACSigner(SECRET));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
    http.close();
  }
}
