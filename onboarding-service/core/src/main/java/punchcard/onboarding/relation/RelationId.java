package punchcard.onboarding.relation;

import punchcard.kernel.Texts;

/// One agreement, by whatever name who has proposed it gave it; unique for its kind, the partner
/// and the member.
///
/// @param value 1 to 100 letters, digits, dots, colons, underscores and hyphens
public record RelationId(String value) implements Comparable<RelationId> {
  /// That of a membership which a partner's own signup has made.
  public static final RelationId SIGNUP = new RelationId("signup");

  /// @throws IllegalArgumentException if the value has another form
  public RelationId {
    if (!isValid(value)) throw new IllegalArgumentException("not an agreement's id: " + value);
  }

  /// Whether the text could be made an agreement's id.
  public static boolean isValid(String value) {
    return Texts.isGivenName(value);
  }

  @Override
  public int compareTo(RelationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
