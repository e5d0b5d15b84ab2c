package punchcard.onboarding.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// An OpenID provider as far as tokens go: it signs what it is told, and serves its public key.
public final class IdentityProvider implements AutoCloseable {
  private final RSAKey key;
  private final HttpServer server;
  private final AtomicInteger fetches = new AtomicInteger();
  private final RegisteredHere clients = new RegisteredHere();

  private IdentityProvider(RSAKey key, HttpServer server) {
    this.key = key;
    this.server = server;
  }

  /// Starts one on any free port.
  public static IdentityProvider start() throws IOException, JOSEException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    IdentityProvider provider =
        new IdentityProvider(new RSAKeyGenerator(2048).keyID("key-1").generate(), server);
    server.createContext("/punchcard/jwks", provider::serveKeys);
    server.createContext("/punchcard/register", provider.clients);
    server.start();
    return provider;
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort() + "/punchcard";
  }

  /// The clients that were registered with it.
  RegisteredHere clients() {
    return clients;
  }

  /// How often its keys were fetched.
  public int fetches() {
    return fetches.get();
  }

  public String operator() {
    return operator("operator");
  }

  public String partner(String id) {
    return token("partner", id, id, "key-1");
  }

  /// One of a partner's people.
  public String staff(String partner, String role, String subject) {
    return token(role, subject, partner, "key-1");
  }

  public String member(String id) {
    return token("member", id, null, "key-1");
  }

  /// Of a subject that is linked to the member, if the provider was told right: each time another.
  public String linked(String subject, String member) {
    return token("member", subject, null, member, "key-1");
  }

  /// The provider's own.
  public String provider() {
    return token("provider", "provider", null, "key-1");
  }

  /// One of the operators'.
  public String operator(String subject) {
    return token("operator", subject, null, "key-1");
  }

  /// A member's token under a key that the provider does not have.
  public String forgedMember(String id, String keyId) {
    return token("member", id, null, keyId);
  }

  private String token(String role, String subject, @Nullable String partner, String kid) {
    return token(role, subject, partner, null, kid);
  }

  private String token(
      String role, String subject, @Nullable String partner, @Nullable String member, String kid) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience("punchcard")
            .subject(subject)
            .claim("roles", List.of(role))
            .claim("partner", partner)
            .claim("member", member)
            .jwtID(member == null ? null : UUID.randomUUID().toString())
            .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
            .build();
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).build(), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private void serveKeys(HttpExchange exchange) throws IOException {
    fetches.incrementAndGet();
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, keys.length);
    exchange.getResponseBody().write(keys);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
