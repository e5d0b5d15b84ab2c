package punchcard.onboarding.merge;

import punchcard.kernel.Texts;

/// One merge, by whatever name who wants it gave it; unique for the member that absorbs.
///
/// @param value 1 to 100 letters, digits, dots, colons, underscores and hyphens
public record MergeId(String value) {
  /// @throws IllegalArgumentException if the value has another form
  public MergeId {
    if (!isValid(value)) throw new IllegalArgumentException("not a merge's id: " + value);
  }

  /// Whether the text could be made a merge's id.
  public static boolean isValid(String value) {
    return Texts.isGivenName(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
