package punchcard.onboarding.goal;

import punchcard.kernel.Texts;

/// One goal, by whatever name its author gave it; unique for that author and member.
///
/// @param value 1 to 100 letters, digits, dots, colons, underscores and hyphens
public record GoalId(String value) implements Comparable<GoalId> {
  /// @throws IllegalArgumentException if the value has another form
  public GoalId {
    if (!isValid(value)) throw new IllegalArgumentException("not a goal's id: " + value);
  }

  /// Whether the text could be made a goal's id.
  public static boolean isValid(String value) {
    return Texts.isGivenName(value);
  }

  @Override
  public int compareTo(GoalId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
