package punchcard.openid;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import punchcard.kernel.PartnerId;

/// The kinds of clients, and what each may do.
final class Registrations {
  /// The desk of a local set-up.
  static final String LOCAL = "local";

  /// Whatever application members and staff log in with.
  static final String APP = "punchcard-app";

  private static final String PARTNERS = "partner.";
  private static final String LOOPBACK = "http://127.0.0.1/callback"; // at any port (RFC 8252, 7.3)

  private Registrations() {}

  /// What a partner's client is called.
  static String nameOf(PartnerId partner) {
    return PARTNERS + partner;
  }

  /// A partner's program, which knows a secret.
  static RegisteredClient ofPartner(PartnerId partner, String secret) {
    return confidential(RegisteredClient.withId(UUID.randomUUID().toString()), secret)
        .clientId(nameOf(partner))
        .clientIdIssuedAt(Instant.now())
        .clientSettings(new SpeaksFor.Partner(partner).settings().build())
        .tokenSettings(lasting(Duration.ofHours(1)))
        .build();
  }

  /// What a person at the machine that all runs on acts by, as whomever he likes.
  static RegisteredClient local(String secret) {
    return confidential(RegisteredClient.withId(LOCAL), secret)
        .clientId(LOCAL)
        .clientSettings(new SpeaksFor.Anybody().settings().build())
        .tokenSettings(lasting(Duration.ofHours(8)))
        .build();
  }

  private static RegisteredClient.Builder confidential(
      RegisteredClient.Builder client, String secret) {
    return client
        .clientSecret(Secrets.hashOfRandom(secret))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
  }

  /// Runs on people's own devices, so it keeps no secret: who began a login is told by PKCE.
  static RegisteredClient app() {
    return RegisteredClient.withId(APP)
        .clientId(APP)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(LOOPBACK)
        .scope(OidcScopes.OPENID)
        .clientSettings(new SpeaksFor.WhoLoggedIn().settings().requireProofKey(true).build())
        .tokenSettings(lasting(Duration.ofHours(1)))
        .build();
  }

  private static TokenSettings lasting(Duration duration) {
    return TokenSettings.builder().accessTokenTimeToLive(duration).build();
  }
}
