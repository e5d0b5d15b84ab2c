package punchcard.openid;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import punchcard.kernel.PartnerId;

/// Dynamic registration of partners' clients (RFC 7591), and their end (RFC 7592).
///
/// Whoever has the initial access token manages all clients that were registered with it, as in
/// Keycloak: onboarding must be able to end a client whose registration it did not live to see.
@RestController
@RequestMapping("/register")
class RegistrationController {
  private static final String AUTHORIZATION = "Authorization";

  private final ProviderSettings settings;
  private final Clients clients;

  RegistrationController(ProviderSettings settings, Clients clients) {
    this.settings = settings;
    this.clients = clients;
  }

  /// Makes a partner's client. Its secret is told only here.
  @PostMapping
  ResponseEntity<?> register(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String credential,
      @RequestBody ClientMetadata wanted) {
    Bearer.mustBe(settings.registrationToken(), credential);
    return wanted
        .partnersProgram()
        .filter(wanted::isNamedAfter)
        .map(this::register)
        .orElseGet(() -> unfit("clients are partners' programs, with client_credentials"));
  }

  private ResponseEntity<?> register(PartnerId partner) {
    String secret = Secrets.random();
    RegisteredClient client = Registrations.ofPartner(partner, secret);
    if (clients.findByClientId(client.getClientId()) != null) return unfit("it has a client");
    try {
      clients.keep(client);
    } catch (DuplicateKeyException e) {
      return unfit("it has just got a client");
    }
    ClientMetadata made = ClientMetadata.of(client, address(client)).withSecret(secret);
    return ResponseEntity.created(address(client)).body(made);
  }

  /// What a client is registered with, but for its secret.
  @GetMapping("/{clientId}")
  ClientMetadata one(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String credential,
      @PathVariable String clientId) {
    Bearer.mustBe(settings.registrationToken(), credential);
    RegisteredClient client = partners(clientId);
    return ClientMetadata.of(client, address(client));
  }

  /// Ends a client: its secret gets no more tokens.
  @DeleteMapping("/{clientId}")
  ResponseEntity<?> delete(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String credential,
      @PathVariable String clientId) {
    Bearer.mustBe(settings.registrationToken(), credential);
    var _ = clients.delete(partners(clientId).getClientId());
    return ResponseEntity.noContent().build();
  }

  private RegisteredClient partners(String clientId) {
    @Nullable RegisteredClient client = clients.findByClientId(clientId);
    if (client == null || !(SpeaksFor.of(client) instanceof SpeaksFor.Partner))
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    return client;
  }

  private URI address(RegisteredClient client) {
    return URI.create(settings.issuer() + "/register/" + client.getClientId());
  }

  private static ResponseEntity<?> unfit(String why) {
    return ResponseEntity.badRequest()
        .body(Map.of("error", "invalid_client_metadata", "error_description", why));
  }
}
