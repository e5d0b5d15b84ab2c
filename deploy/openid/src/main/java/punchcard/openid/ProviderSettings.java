package punchcard.openid;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// What the provider is configured with, from `PUNCHCARD_*` environment variables.
///
/// @param issuer its own address, which each token names; below it are all its endpoints
/// @param registrationToken by which onboarding registers partners' clients; empty: nobody does
/// @param onboarding its address, to ask there whose a subject is; empty: no subject is linked
/// @param localSecret of the client `local`, which speaks for anybody; empty: there is none
record ProviderSettings(
    String host,
    int port,
    URI issuer,
    Database database,
    Optional<URI> onboarding,
    Optional<String> registrationToken,
    Optional<String> localSecret) {
  private static final int FEWEST_CHARACTERS = 16;

  /// @param url of the JDBC driver
  record Database(String url, String user, String password) {}

  /// @throws IllegalArgumentException if a secret can be guessed
  ProviderSettings {
    registrationToken.ifPresent(ProviderSettings::mustBeLong);
    localSecret.ifPresent(ProviderSettings::mustBeLong);
  }

  private static void mustBeLong(String secret) {
    if (secret.length() < FEWEST_CHARACTERS)
      throw new IllegalArgumentException("a secret has at least 16 characters");
  }

  static ProviderSettings from(Map<String, String> environment) {
    String issuer = environment.getOrDefault("PUNCHCARD_ISSUER", "http://localhost:7405/punchcard");
    return new ProviderSettings(
        environment.getOrDefault("PUNCHCARD_HOST", "localhost"),
        Integer.parseInt(environment.getOrDefault("PUNCHCARD_PORT", "7405")),
        URI.create(issuer),
        new Database(
            environment.getOrDefault(
                "PUNCHCARD_JDBC_URL", "jdbc:postgresql://localhost:7404/openid"),
            environment.getOrDefault("PUNCHCARD_JDBC_USER", "punchcard"),
            environment.getOrDefault("PUNCHCARD_JDBC_PASSWORD", "punchcard")),
        Optional.ofNullable(environment.get("PUNCHCARD_ONBOARDING")).map(URI::create),
        Optional.ofNullable(environment.get("PUNCHCARD_CLIENT_REGISTRATION_TOKEN")),
        Optional.ofNullable(environment.get("PUNCHCARD_LOCAL_SECRET")));
  }
}
