package punchcard.onboarding.identifiers;

import java.net.URI;
import java.util.Optional;

/// Where text messages are handed in: a `POST` of `{"to": "+49…", "text": "…"}`, which is answered
/// with 200 to 299 when it is taken.
///
/// @param token the bearer token for it, if it wants one
public record SmsGateway(URI url, Optional<String> token) {
  /// @throws IllegalArgumentException if it is no HTTP address
  public SmsGateway {
    if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme()))
      throw new IllegalArgumentException("an SMS gateway is an HTTP address");
  }

  @Override
  public String toString() {
    return "SmsGateway[" + url.getHost() + "]";
  }
}
