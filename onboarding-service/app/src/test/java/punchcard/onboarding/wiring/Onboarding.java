package punchcard.onboarding.wiring;

import com.nimbusds.jose.JOSEException;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.Micronaut;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import punchcard.events.SchemaRegistry;
import punchcard.onboarding.gateway.Pace;
import punchcard.onboarding.identifiers.MailServer;
import punchcard.onboarding.identifiers.SmsGateway;
import punchcard.onboarding.keys.MasterKey;
import punchcard.onboarding.keys.TestKeys;
import punchcard.runtime.ServiceSettings;
import punchcard.testkit.FixedSchemaIds;
import punchcard.testkit.RealKafka;

/// The whole service in this process, on a real broker and a real PostgreSQL.
final class Onboarding implements AutoCloseable {
  static final int PARTITIONS = 3;

  /// How long a record waits for keys before its task begins again.
  static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  static final FixedSchemaIds REGISTRY = new FixedSchemaIds();

  private static final MasterKey MASTER_KEY = TestKeys.master();

  final IdentityProvider identityProvider;
  final Mailbox mailbox;
  final Phones phones;

  /// The folder in which it keeps its stores.
  final Path state;

  private final EmbeddedPostgres postgres;
  private final Supplier<ApplicationContext> starting;
  private ApplicationContext context;
  private final URI base;
  private final HttpClient http = HttpClient.newHttpClient();

  private Onboarding(
      IdentityProvider provider,
      EmbeddedPostgres postgres,
      Mailbox mailbox,
      Phones phones,
      int number,
      Path state)
      throws IOException {
    this.identityProvider = provider;
    this.postgres = postgres;
    this.mailbox = mailbox;
    this.phones = phones;
    this.state = state;
    int port = freePort();
    this.starting =
        () ->
            Micronaut.build(new String[0])
                .mainClass(OnboardingService.class)
                .banner(false)
                .environments("onboarding-test")
                .properties(properties(port, provider.issuer()))
                .singletons(
                    serviceSettings(state, port, number),
                    settings(provider.issuer(), postgres, mailbox.settings(), phones.settings()))
                .start();
    this.context = starting.get();
    this.base = URI.create("http://localhost:" + port);
  }

  /// Returns when it is well.
  static Onboarding start() {
    try {
      Onboarding onboarding = start(Files.createTempDirectory(Path.of("target"), "onboarding-"));
      Studio.await(
          "health",
          () -> onboarding.get("/health", onboarding.identityProvider.operator()),
          Studio::isOk);
      return onboarding;
    } catch (Exception e) {
      throw new IllegalStateException("onboarding does not start", e);
    }
  }

  private static Onboarding start(Path state) throws IOException, JOSEException {
    IdentityProvider provider = IdentityProvider.start();
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
    Mailbox mailbox = Mailbox.open();
    Phones phones = Phones.open();
    return new Onboarding(provider, postgres, mailbox, phones, 0, state);
  }

  /// A second instance of the same service beside it.
  Onboarding startAnother(Path state) throws IOException {
    return new Onboarding(identityProvider, postgres, mailbox, phones, 1, state);
  }

  /// Its database.
  DataSource database() {
    return postgres.getPostgresDatabase();
  }

  /// Stops the service, and starts it with what it has kept.
  void restart() {
    context.close();
    context = starting.get();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Map<String, Object> properties(int port, String issuer) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("micronaut.application.name", "onboarding");
    properties.put("micronaut.server.port", port);
    properties.put("micronaut.security.authentication", "bearer");
    properties.put("micronaut.security.token.roles-name", "roles");
    properties.put("micronaut.security.token.jwt.signatures.jwks.provider.url", issuer + "/jwks");
    properties.put("micronaut.security.token.jwt.claims-validators.issuer", issuer);
    properties.put("endpoints.health.sensitive", false);
    properties.put("micronaut.health.monitor.enabled", false);
    properties.put("endpoints.prometheus.enabled", true);
    properties.put("endpoints.prometheus.sensitive", false);
    return properties;
  }

  private static ServiceSettings serviceSettings(Path state, int port, int number) {
    return new ServiceSettings(
        RealKafka.shared().bootstrap(),
        URI.create("http://localhost:1/none"),
        state,
        number,
        "localhost:" + port,
        PARTITIONS,
        2,
        0,
        ZoneOffset.UTC);
  }

  private static OnboardingSettings settings(
      String issuer, EmbeddedPostgres postgres, MailServer mail, SmsGateway sms) {
    return new OnboardingSettings(
        "a secret of some length",
        MASTER_KEY,
        Duration.ofDays(35),
        Duration.ofSeconds(5),
        LONGEST_WAIT,
        64 * 1024,
        false,
        2,
        RealKafka.shared().partnerBootstrap().orElse("none"),
        20_000_000,
        new Pace(10, 500),
        true,
        issuer,
        Optional.of(
            new OnboardingSettings.Registration(
                URI.create(issuer + "/register"), RegisteredHere.TOKEN)),
        new OnboardingSettings.Database(
            postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"),
        Optional.of(mail),
        Optional.of(sms));
  }

  /// Numbers schemas without a server.
  @Factory
  @Requires(env = "onboarding-test")
  static final class TestRegistry {
    @Singleton
    @Replaces(SchemaRegistry.class)
    SchemaRegistry registry() {
      return REGISTRY;
    }
  }

  HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
    return send(request(path, token).GET());
  }

  HttpResponse<String> put(String path, String token, String json)
      throws IOException, InterruptedException {
    return send(request(path, token).PUT(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> put(String path, String token, String key, String json)
      throws IOException, InterruptedException {
    return send(
        request(path, token).header("Idempotency-Key", key).PUT(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> post(String path, String token, String json)
      throws IOException, InterruptedException {
    return send(request(path, token).POST(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> delete(String path, String token) throws IOException, InterruptedException {
    return send(request(path, token).DELETE());
  }

  HttpResponse<String> postAs(String type, String path, String token, String json)
      throws IOException, InterruptedException {
    return send(
        request(path, token).setHeader("Content-Type", type).POST(BodyPublishers.ofString(json)));
  }

  /// By somebody without a token.
  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /// Stops the service. Its database and the others end with the tests' process.
  @Override
  public void close() {
    context.close();
  }
}
