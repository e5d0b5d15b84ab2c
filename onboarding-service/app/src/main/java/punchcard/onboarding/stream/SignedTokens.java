package punchcard.onboarding.stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.Proof;
import punchcard.runtime.MemberClaim;

/// Tokens signed with one of the OpenID provider's keys.
public final class SignedTokens implements Tokens {
  private final ProviderKeys keys;

  public SignedTokens(ProviderKeys keys) {
    this.keys = keys;
  }

  @Override
  public Proof verify(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      String keyId = jwt.getHeader().getKeyID();
      if (keyId == null) return new Proof.Forged("the token names no key");
      Optional<JWK> key = keys.key(keyId);
      if (key.isEmpty()) return new Proof.Forged("the token names an unknown key");
      if (!jwt.verify(verifier(key.get()))) return new Proof.Forged("the signature is wrong");
      return claims(jwt.getJWTClaimsSet());
    } catch (ParseException e) {
      return new Proof.Forged("no signed token");
    } catch (JOSEException e) {
      return new Proof.Forged("the token is signed in a way that is not taken");
    }
  }

  /// Public keys only: a secret shared with the provider would let us forge what we verify.
  private static JWSVerifier verifier(JWK key) throws JOSEException {
    return switch (key) {
      case RSAKey rsa -> new RSASSAVerifier(rsa);
      case ECKey ec -> new ECDSAVerifier(ec);
      default -> throw new JOSEException("no public key: " + key.getKeyType());
    };
  }

  private static Proof claims(JWTClaimsSet claims) throws ParseException {
    @Nullable Date expires = claims.getExpirationTime();
    if (expires == null) return new Proof.Forged("the token never expires");
    @Nullable List<String> roles = claims.getStringListClaim("roles");
    return new Proof.Signed(
        textOf(claims.getIssuer()),
        new HashSet<>(claims.getAudience()),
        roles == null ? new HashSet<>() : new HashSet<>(roles),
        textOf(claims.getSubject()),
        startOf(claims.getNotBeforeTime()),
        expires.toInstant(),
        Optional.ofNullable(claims.getStringClaim(MemberClaim.NAME)));
  }

  private static String textOf(@Nullable String claim) {
    return claim == null ? "" : claim;
  }

  private static Instant startOf(@Nullable Date notBefore) {
    return notBefore == null ? Instant.EPOCH : notBefore.toInstant();
  }
}
