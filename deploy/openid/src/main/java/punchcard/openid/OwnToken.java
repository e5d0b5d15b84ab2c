package punchcard.openid;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/// A token that the provider gives itself, to ask a service something. No client gets one of this
/// role.
final class OwnToken {
  private static final String ROLE = "provider";
  private static final Duration GOOD_FOR = Duration.ofMinutes(1);

  private final URI issuer;
  private final JwtEncoder encoder;
  private final InstantSource clock;

  OwnToken(URI issuer, JWKSource<SecurityContext> keys, InstantSource clock) {
    this.issuer = issuer;
    this.encoder = new NimbusJwtEncoder(keys);
    this.clock = clock;
  }

  String sign() {
    Instant now = clock.instant();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(issuer.toString())
            .audience(List.of(Asked.PUNCHCARD))
            .subject(ROLE)
            .claim("roles", List.of(ROLE))
            .issuedAt(now)
            .expiresAt(now.plus(GOOD_FOR))
            .build();
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
    return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
  }
}
