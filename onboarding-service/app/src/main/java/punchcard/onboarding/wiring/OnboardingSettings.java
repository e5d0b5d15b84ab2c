package punchcard.onboarding.wiring;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import punchcard.onboarding.Limits;
import punchcard.onboarding.PublishEvents;
import punchcard.onboarding.gateway.Pace;
import punchcard.onboarding.identifiers.MailServer;
import punchcard.onboarding.identifiers.SmsGateway;
import punchcard.onboarding.keys.MasterKey;

/// What onboarding alone is configured with, from `PUNCHCARD_*` environment variables.
///
/// @param secret under which member ids and the keys of identifiers are computed; must never change
/// @param masterKey under which persons' keys are kept
/// @param keep how long event ids are remembered
/// @param tick how often the log is told the time: how late at most what ends by itself ends
/// @param longestWait how long a record waits for the registry or for keys before its task begins
///     again; far less than the five minutes after which its consumer is taken for dead
/// @param mostBytes the longest event that is admitted
/// @param inMemory whether the stores are kept in memory (`PUNCHCARD_STORES=memory`) or on disk
///     (`rocksdb`)
/// @param disclosureThreads how many threads disclose, besides those that admit
/// @param partnerKafka bootstrap servers of the partners' listener
/// @param bytesPerSecond what one partner may send, and what it may read
/// @param pace how fast one partner may publish over HTTP, at each instance
/// @param plainWebhooks whether feeds are posted to `http` URLs and private networks, too
/// @param issuer the OpenID provider
/// @param mail by which codes are sent; empty: no e-mail address can be proven
/// @param sms the same for phones
/// @param registration where partners' clients are registered; empty: they are made elsewhere
record OnboardingSettings(
    String secret,
    MasterKey masterKey,
    Duration keep,
    Duration tick,
    Duration longestWait,
    int mostBytes,
    boolean inMemory,
    int disclosureThreads,
    String partnerKafka,
    double bytesPerSecond,
    Pace pace,
    boolean plainWebhooks,
    String issuer,
    Optional<Registration> registration,
    Database database,
    Optional<MailServer> mail,
    Optional<SmsGateway> sms) {

  /// @param url of the JDBC driver
  record Database(String url, String user, String password) {}

  /// @param endpoint the OpenID provider's client registration endpoint (RFC 7591)
  /// @param token the initial access token for it
  record Registration(URI endpoint, String token) {}

  /// @throws IllegalArgumentException if the secret or the master key is missing, or a value
  ///     cannot be read
  static OnboardingSettings from(Map<String, String> environment) {
    String secret = environment.get("PUNCHCARD_SECRET");
    if (secret == null)
      throw new IllegalArgumentException(
          "PUNCHCARD_SECRET is not set: member ids are computed under it");
    return new OnboardingSettings(
        secret,
        masterKey(environment),
        Duration.ofDays(number(environment, "PUNCHCARD_KEEP_EVENT_IDS_DAYS", 35)),
        Duration.ofSeconds(number(environment, "PUNCHCARD_TICK_SECONDS", 60)),
        Duration.ofSeconds(number(environment, "PUNCHCARD_LONGEST_WAIT_SECONDS", 20)),
        number(environment, "PUNCHCARD_MOST_BYTES", Limits.USUAL.mostBytes()),
        inMemory(environment.getOrDefault("PUNCHCARD_STORES", "memory")),
        number(environment, "PUNCHCARD_DISCLOSURE_THREADS", 1),
        environment.getOrDefault("PUNCHCARD_PARTNER_KAFKA", "localhost:7401"),
        number(environment, "PUNCHCARD_PARTNER_BYTES_PER_SECOND", 20_000_000),
        pace(environment),
        flag(environment, "PUNCHCARD_WEBHOOKS_PLAIN"),
        environment.getOrDefault("PUNCHCARD_ISSUER", "http://localhost:7405/punchcard"),
        registration(environment),
        database(environment),
        mail(environment),
        sms(environment));
  }

  private static MasterKey masterKey(Map<String, String> environment) {
    String keyset = environment.get("PUNCHCARD_MASTER_KEY");
    if (keyset == null)
      throw new IllegalArgumentException(
          "PUNCHCARD_MASTER_KEY is not set: persons' keys are kept under it");
    return MasterKey.of(keyset);
  }

  private static boolean inMemory(String stores) {
    return switch (stores) {
      case "memory" -> true;
      case "rocksdb" -> false;
      default ->
          throw new IllegalArgumentException("PUNCHCARD_STORES is memory or rocksdb: " + stores);
    };
  }

  /// The burst takes a whole batch, which could never be published otherwise.
  private static Pace pace(Map<String, String> environment) {
    int burst = number(environment, "PUNCHCARD_GATEWAY_BURST", 5_000);
    if (burst < PublishEvents.MOST_EVENTS)
      throw new IllegalArgumentException(
          "PUNCHCARD_GATEWAY_BURST must be at least " + PublishEvents.MOST_EVENTS);
    return new Pace(number(environment, "PUNCHCARD_GATEWAY_EVENTS_PER_SECOND", 1_000), burst);
  }

  private static Optional<Registration> registration(Map<String, String> environment) {
    String endpoint = environment.get("PUNCHCARD_CLIENT_REGISTRATION");
    if (endpoint == null) return Optional.empty();
    String token = environment.get("PUNCHCARD_CLIENT_REGISTRATION_TOKEN");
    if (token == null)
      throw new IllegalArgumentException(
          "PUNCHCARD_CLIENT_REGISTRATION_TOKEN is not set, and clients are to be registered");
    return Optional.of(new Registration(URI.create(endpoint), token));
  }

  private static Database database(Map<String, String> environment) {
    return new Database(
        environment.getOrDefault(
            "PUNCHCARD_JDBC_URL", "jdbc:postgresql://localhost:7404/onboarding"),
        environment.getOrDefault("PUNCHCARD_JDBC_USER", "punchcard"),
        environment.getOrDefault("PUNCHCARD_JDBC_PASSWORD", "punchcard"));
  }

  private static boolean flag(Map<String, String> environment, String name) {
    return switch (environment.getOrDefault(name, "false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(name + " is true or false");
    };
  }

  private static Optional<MailServer> mail(Map<String, String> environment) {
    String url = environment.get("PUNCHCARD_SMTP_URL");
    if (url == null) return Optional.empty();
    return Optional.of(
        new MailServer(
            URI.create(url),
            environment.getOrDefault("PUNCHCARD_MAIL_FROM", "punchcard@localhost")));
  }

  private static Optional<SmsGateway> sms(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("PUNCHCARD_SMS_URL"))
        .map(
            url ->
                new SmsGateway(
                    URI.create(url), Optional.ofNullable(environment.get("PUNCHCARD_SMS_TOKEN"))));
  }

  private static int number(Map<String, String> environment, String name, int otherwise) {
    String value = environment.get(name);
    if (value == null) return otherwise;
    int number = Integer.parseInt(value);
    if (number < 1) throw new IllegalArgumentException(name + " must be more than 0: " + value);
    return number;
  }

  Limits limits() {
    return Limits.USUAL.withMostBytes(mostBytes);
  }

  URI providerKeys() {
    return URI.create(issuer + "/jwks");
  }
}
