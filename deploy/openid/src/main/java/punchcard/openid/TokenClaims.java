package punchcard.openid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import punchcard.kernel.PartnerId;

/// Writes into a token what Punchcard's services read: `sub`, `aud`, `roles`, `partner`.
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  private final People people;

  TokenClaims(People people) {
    this.people = people;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    Asked asked = Asked.of(context);
    Speaker speaker = speaker(context, asked);
    JwtClaimsSet.Builder claims = context.getClaims().subject(speaker.subject());
    if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) return;
    claims.audience(one(asked.audience()));
    claims.claim("roles", one(speaker.role().claim()));
    @Nullable PartnerId partner = speaker.partner();
    if (partner != null) claims.claim("partner", partner.value());
  }

  /// The claims are kept in the database, from which no immutable list can be read back.
  private static List<String> one(String value) {
    return new ArrayList<>(List.of(value));
  }

  private Speaker speaker(JwtEncodingContext context, Asked asked) {
    return switch (SpeaksFor.of(context.getRegisteredClient())) {
      case SpeaksFor.Partner(PartnerId id) -> asked.only(Speaker.partner(id));
      case SpeaksFor.Anybody _ -> asked.named();
      case SpeaksFor.WhoLoggedIn _ -> whoLoggedIn(context.getPrincipal().getName());
    };
  }

  private Speaker whoLoggedIn(String name) {
    return people
        .speaker(name)
        .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
  }
}
