package punchcard.openid;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Who administers the provider shows a credential as a bearer token (RFC 6750).
final class Bearer {
  private static final String SCHEME = "Bearer ";

  private Bearer() {}

  /// @param header `Authorization`, if there is one
  /// @param credential the right one; empty: there is none, and nobody may
  /// @throws ResponseStatusException 401 otherwise
  static void mustBe(Optional<String> credential, @Nullable String header) {
    boolean right =
        header != null && credential.filter(it -> Secrets.same(SCHEME + it, header)).isPresent();
    if (!right) throw new NotRight();
  }

  private static final class NotRight extends ResponseStatusException {
    NotRight() {
      super(HttpStatus.UNAUTHORIZED);
    }

    @Override
    public HttpHeaders getHeaders() {
      HttpHeaders headers = new HttpHeaders();
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      return headers;
    }
  }
}
