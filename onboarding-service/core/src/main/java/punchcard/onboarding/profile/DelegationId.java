package punchcard.onboarding.profile;

import punchcard.kernel.Texts;

/// One delegation of a member, by whatever name the member gave it; unique for that member.
///
/// @param value 1 to 100 letters, digits, dots, colons, underscores and hyphens
public record DelegationId(String value) implements Comparable<DelegationId> {
  /// @throws IllegalArgumentException if the value has another form
  public DelegationId {
    if (!isValid(value)) throw new IllegalArgumentException("not a delegation's id: " + value);
  }

  /// Whether the text could be made a delegation's id.
  public static boolean isValid(String value) {
    return Texts.isGivenName(value);
  }

  @Override
  public int compareTo(DelegationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
