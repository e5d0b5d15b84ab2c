package punchcard.onboarding.rights;

import punchcard.kernel.Texts;

/// One request of a right; unique for its member.
///
/// @param value 1 to 100 letters, digits, dots, colons, underscores and hyphens
public record RightsRequestId(String value) {
  /// @throws IllegalArgumentException if the value has another form
  public RightsRequestId {
    if (!isValid(value)) throw new IllegalArgumentException("not a request's id: " + value);
  }

  /// Whether the text could be made a request's id.
  public static boolean isValid(String value) {
    return Texts.isGivenName(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
