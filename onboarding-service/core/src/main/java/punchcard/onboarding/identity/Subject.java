package punchcard.onboarding.identity;

/// Somebody at an OpenID provider: both compared letter by letter, as OpenID Connect has it.
///
/// @param issuer the provider
/// @param sub its name for the person
public record Subject(String issuer, String sub) implements Identifier {
  private static final int MOST = 255;

  /// @throws IllegalArgumentException if one of them is empty, longer than 255 characters or has
  ///     control characters
  public Subject {
    if (!isValid(issuer) || !isValid(sub)) throw new IllegalArgumentException("no subject");
  }

  /// Whether the text could be an issuer or a sub.
  public static boolean isValid(String part) {
    return !part.isEmpty()
        && part.length() <= MOST
        && part.chars().noneMatch(Character::isISOControl);
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.SUBJECT;
  }

  /// The zero character is in no part, so different subjects have different texts.
  @Override
  public String text() {
    return issuer + '\0' + sub;
  }

  @Override
  public String told() {
    return issuer + ' ' + sub;
  }
}
