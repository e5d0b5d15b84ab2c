package punchcard.onboarding.identity;

import java.util.Arrays;
import java.util.Optional;

/// What sort of identifier.
public enum IdentifierKind {
  EMAIL("email"),
  PHONE("phone"),
  /// Somebody at an OpenID provider.
  SUBJECT("subject");

  private final String code;

  IdentifierKind(String code) {
    this.code = code;
  }

  /// Its name in requests and in the log.
  public String code() {
    return code;
  }

  /// The kind of this name, if there is one.
  public static Optional<IdentifierKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
