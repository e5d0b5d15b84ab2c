package punchcard.openid;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import punchcard.kernel.PartnerId;

/// A client as RFC 7591 tells it, and whose it is.
///
/// @param partner ours: the partner whose program it is
/// @param clientSecretExpiresAt 0: never
/// @param redirectUris of applications that people log in with, which are not registered here
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record ClientMetadata(
    @Nullable String partner,
    @Nullable String clientName,
    @Nullable List<String> grantTypes,
    @Nullable String tokenEndpointAuthMethod,
    @Nullable List<String> redirectUris,
    @Nullable String clientId,
    @Nullable String clientSecret,
    @Nullable Long clientIdIssuedAt,
    @Nullable Long clientSecretExpiresAt,
    @Nullable URI registrationClientUri) {
  private static final List<String> GRANTS =
      List.of(AuthorizationGrantType.CLIENT_CREDENTIALS.getValue());
  private static final List<String> METHODS =
      List.of(
          ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
          ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue());

  /// The partner for whose program this asks; empty if it asks for anything else.
  Optional<PartnerId> partnersProgram() {
    boolean is =
        GRANTS.equals(grantTypes)
            && (tokenEndpointAuthMethod == null || METHODS.contains(tokenEndpointAuthMethod))
            && (redirectUris == null || redirectUris.isEmpty());
    return Optional.ofNullable(partner)
        .filter(id -> is && PartnerId.isValid(id))
        .map(PartnerId::new);
  }

  /// Whether this asks for the name that the client gets, or leaves it to us.
  boolean isNamedAfter(PartnerId id) {
    return clientId == null || clientId.equals(Registrations.nameOf(id));
  }

  /// What is told of a partner's client.
  static ClientMetadata of(RegisteredClient client, URI address) {
    SpeaksFor.Partner speaksFor = (SpeaksFor.Partner) SpeaksFor.of(client);
    return new ClientMetadata(
        speaksFor.id().value(),
        null,
        GRANTS,
        METHODS.getFirst(),
        null,
        client.getClientId(),
        null,
        Objects.requireNonNull(client.getClientIdIssuedAt()).getEpochSecond(),
        0L,
        address);
  }

  /// The same with its secret.
  ClientMetadata withSecret(String secret) {
    return new ClientMetadata(
        partner,
        clientName,
        grantTypes,
        tokenEndpointAuthMethod,
        redirectUris,
        clientId,
        secret,
        clientIdIssuedAt,
        clientSecretExpiresAt,
        registrationClientUri);
  }
}
