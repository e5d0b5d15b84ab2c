package punchcard.openid;

import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/// What the provider tells of itself: what some client may do here, not all that its library could.
record Discovery(ProviderSettings settings) {
  private static final List<String> GRANTS =
      List.of(
          AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
          AuthorizationGrantType.CLIENT_CREDENTIALS.getValue());
  private static final List<String> METHODS =
      List.of(
          ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
          ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue(),
          ClientAuthenticationMethod.NONE.getValue());

  /// Corrects the metadata (RFC 8414) that the library would tell.
  void correct(Map<String, Object> metadata) {
    metadata.put("grant_types_supported", GRANTS);
    metadata.put("token_endpoint_auth_methods_supported", METHODS);
    metadata.put("registration_endpoint", settings.issuer() + "/register");
    metadata.remove("device_authorization_endpoint");
    metadata.remove("tls_client_certificate_bound_access_tokens");
  }
}
