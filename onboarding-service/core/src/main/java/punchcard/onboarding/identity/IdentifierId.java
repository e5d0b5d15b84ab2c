package punchcard.onboarding.identity;

import punchcard.kernel.Texts;

/// One identifier of a member, by whatever name the member gave it; each name is used once.
///
/// @param value 1 to 100 letters, digits, dots, colons, underscores and hyphens
public record IdentifierId(String value) implements Comparable<IdentifierId> {
  /// @throws IllegalArgumentException if the value has another form
  public IdentifierId {
    if (!isValid(value)) throw new IllegalArgumentException("not an identifier's id: " + value);
  }

  /// Whether the text could be made an identifier's id.
  public static boolean isValid(String value) {
    return Texts.isGivenName(value);
  }

  @Override
  public int compareTo(IdentifierId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
