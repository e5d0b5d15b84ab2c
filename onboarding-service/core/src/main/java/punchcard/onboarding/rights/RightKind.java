package punchcard.onboarding.rights;

import java.util.Arrays;
import java.util.Optional;

/// The rights of which a request may be.
public enum RightKind {
  /// GDPR, article 15.
  ACCESS("access"),
  /// Article 16.
  RECTIFICATION("rectification"),
  /// Article 17.
  ERASURE("erasure"),
  /// Article 18.
  RESTRICTION("restriction"),
  /// Article 20.
  PORTABILITY("portability"),
  /// Article 21.
  OBJECTION("objection");

  private final String code;

  RightKind(String code) {
    this.code = code;
  }

  /// Its name in the log and outside.
  public String code() {
    return code;
  }

  /// The right of this name.
  public static Optional<RightKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
