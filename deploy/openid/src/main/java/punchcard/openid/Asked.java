package punchcard.openid;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;

/// What a token request says beyond the standard: for whom the token is to speak (`sub`, `role`,
/// `partner`), and to whom (`audience`).
///
/// What a client may not have is refused, and not left out: who asks for the wrong thing hears it.
record Asked(Map<String, Object> parameters) {
  static final String PUNCHCARD = "punchcard";
  private static final String SUBJECT = "sub";
  private static final String ROLE = "role";
  private static final String PARTNER = "partner";
  private static final String AUDIENCE = "audience";
  private static final String RESOURCE = "resource";
  private static final String INVALID_TARGET = "invalid_target"; // RFC 8693, 2.2.2

  /// What was asked for with the request that this token answers.
  static Asked of(JwtEncodingContext context) {
    return context.getAuthorizationGrant() instanceof OAuth2ClientCredentialsAuthenticationToken it
        ? new Asked(it.getAdditionalParameters())
        : new Asked(Map.of());
  }

  /// This one speaker to the services, who may be named, too.
  ///
  /// @throws OAuth2AuthenticationException if another was asked for
  Speaker only(Speaker speaker) {
    mustBe(SUBJECT, speaker.subject(), OAuth2ErrorCodes.INVALID_REQUEST);
    mustBe(ROLE, speaker.role().claim(), OAuth2ErrorCodes.INVALID_REQUEST);
    mustBe(PARTNER, String.valueOf(speaker.partner()), OAuth2ErrorCodes.INVALID_REQUEST);
    mustBe(AUDIENCE, PUNCHCARD, INVALID_TARGET);
    mustBe(RESOURCE, PUNCHCARD, INVALID_TARGET);
    return speaker;
  }

  private void mustBe(String name, String expected, String error) {
    if (!text(name).orElse(expected).equals(expected))
      throw refused(error, "this client gets no token for another " + name);
  }

  /// Whomever the request names.
  ///
  /// @throws OAuth2AuthenticationException if it names nobody
  Speaker named() {
    try {
      String role = text(ROLE).orElse("");
      return Speaker.of(text(SUBJECT).orElse(""), role, text(PARTNER).orElse(null));
    } catch (IllegalArgumentException e) {
      throw refused(OAuth2ErrorCodes.INVALID_REQUEST, e.getMessage());
    }
  }

  /// To whom the token is to speak: Punchcard's services, unless it says otherwise.
  String audience() {
    return text(AUDIENCE).orElse(PUNCHCARD);
  }

  private Optional<String> text(String name) {
    @Nullable Object value = parameters.get(name);
    if (value == null || value instanceof String) return Optional.ofNullable((String) value);
    throw refused(OAuth2ErrorCodes.INVALID_REQUEST, name + " is given more than once");
  }

  private static OAuth2AuthenticationException refused(String code, @Nullable String why) {
    return new OAuth2AuthenticationException(new OAuth2Error(code, why, null));
  }
}
