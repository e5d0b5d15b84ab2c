package punchcard.onboarding.evidence;

import punchcard.kernel.Texts;

/// One signing key of a member, by whatever name the member gave it; unique for that member.
///
/// @param value 1 to 100 letters, digits, dots, colons, underscores and hyphens
public record KeyId(String value) {
  /// @throws IllegalArgumentException if the value has another form
  public KeyId {
    if (!isValid(value)) throw new IllegalArgumentException("not a key's id: " + value);
  }

  /// Whether the text could be made a key's id.
  public static boolean isValid(String value) {
    return Texts.isGivenName(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
