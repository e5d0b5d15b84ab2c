package punchcard.miner;

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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import punchcard.runtime.ServiceSettings;
import punchcard.testkit.RealKafka;

/// One running miner service, asked over HTTP, with tokens signed by the test.
public final class Instance implements AutoCloseable {
  public static final int PARTITIONS = 2;

  /// The programme's.
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  private static final AtomicInteger NEXT_PORT = new AtomicInteger(24_410);
  private static final String SECRET = "a-secret-for-tests-of-32-bytes-or-more";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ApplicationContext context;
  private final int port;

  private Instance(ApplicationContext context, int port) {
    this.context = context;
    this.port = port;
  }

  /// A running service.
  ///
  /// @param extraMiners names of miners that only tests have
  public static Instance start(int number, Postgres database, String... extraMiners) {
    int port = NEXT_PORT.getAndIncrement();
    Map<String, Object> properties = properties(database, extraMiners);
    properties.put("micronaut.server.port", port);
    ApplicationContext context =
        Micronaut.build(new String[0])
            .mainClass(MinerService.class)
            .banner(false)
            .properties(properties)
            .singletons(settings(number, port))
            .start();
    return new Instance(context, port);
  }

  /// The service's parts without the service.
  public static ApplicationContext parts(Postgres database) {
    return ApplicationContext.builder()
        .properties(properties(database))
        .singletons(settings(0, 0))
        .start();
  }

  private static Map<String, Object> properties(Postgres database, String... extraMiners) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("micronaut.application.name", "miner");
    properties.put("micronaut.security.authentication", "bearer");
    properties.put("micronaut.security.token.roles-name", "roles");
    properties.put("micronaut.security.token.jwt.signatures.secret.validator.secret", SECRET);
    properties.put("endpoints.health.sensitive", false);
    properties.put("micronaut.health.monitor.enabled", false);
    properties.put("endpoints.health.details-visible", "ANONYMOUS");
    properties.put("endpoints.prometheus.sensitive", false);
    properties.put("test.jdbc-url", database.url());
    for (String miner : extraMiners) properties.put("test.miner." + miner, true);
    return properties;
  }

  private static ServiceSettings settings(int number, int port) {
    return new ServiceSettings(
        RealKafka.shared().bootstrap(),
        URI.create("http://localhost:1"),
        Path.of("unused"),
        number,
        "localhost:" + port,
        PARTITIONS,
        1,
        0,
        ZONE);
  }

  public HttpResponse<String> get(String path, String subject, String... roles) {
    return send(request(path, subject, roles).GET());
  }

  public HttpResponse<String> post(String path, String subject, String... roles) {
    return send(request(path, subject, roles).POST(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path, String subject, String... roles) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + token(subject, List.of(roles)));
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

  private static String token(String subject, List<String> roles) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader(JWSAlgorithm.HS256),
              new JWTClaimsSet.Builder().subject(subject).claim("roles", roles).build());
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
