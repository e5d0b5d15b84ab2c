package punchcard.onboarding.consent;

import punchcard.kernel.Texts;

/// One consent of a member, by whatever name its asker gave it; unique for that member.
///
/// @param value 1 to 100 letters, digits, dots, colons, underscores and hyphens
public record ConsentId(String value) implements Comparable<ConsentId> {
  /// @throws IllegalArgumentException if the value has another form
  public ConsentId {
    if (!isValid(value)) throw new IllegalArgumentException("not a consent's id: " + value);
  }

  /// Whether the text could be made a consent's id.
  public static boolean isValid(String value) {
    return Texts.isGivenName(value);
  }

  @Override
  public int compareTo(ConsentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
