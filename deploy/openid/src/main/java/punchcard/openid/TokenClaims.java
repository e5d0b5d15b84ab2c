package punchcard.openid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;

/// Writes into a token what Punchcard's services read: `sub`, `aud`, `roles`, `partner`, `member`.
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  private static final Logger log = LoggerFactory.getLogger(TokenClaims.class);

  private final People people;
  private final LinkedMembers linked;

  TokenClaims(People people, LinkedMembers linked) {
    this.people = people;
    this.linked = linked;
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
    if (SpeaksFor.of(context.getRegisteredClient()) instanceof SpeaksFor.WhoLoggedIn)
      memberOf(speaker).ifPresent(member -> claims.claim("member", member.value()));
  }

  /// The member for whom it speaks, besides one whose id it has.
  private Optional<MemberId> memberOf(Speaker speaker) {
    if (speaker.role() != Role.MEMBER || MemberId.isValid(speaker.subject()))
      return Optional.empty();
    try {
      return linked.of(speaker.subject());
    } catch (LinkedMembers.NotNow e) {
      log.warn("It is not known whose a subject is", e);
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);
    }
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
