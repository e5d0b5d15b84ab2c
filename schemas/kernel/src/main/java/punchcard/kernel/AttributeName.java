package punchcard.kernel;

/// What a partner calls something that it tells of its customers: `favourite-store`.
///
/// @param value 1 to 63 lower-case letters, digits and hyphens, beginning with a letter
public record AttributeName(String value) implements Comparable<AttributeName> {
  private static final int LONGEST = 63;
  private static final int LONGEST_TEXT = 200;

  /// @throws IllegalArgumentException if the value has another form
  public AttributeName {
    if (!isValid(value)) throw new IllegalArgumentException("not an attribute: " + value);
  }

  /// Whether the text could be made an attribute's name.
  public static boolean isValid(String value) {
    return Texts.isName(value, 1, LONGEST);
  }

  /// Whether the text may be told of a member: 1 to 200 characters, none of them a control
  /// character.
  public static boolean isText(String text) {
    return Texts.isPrintable(text, LONGEST_TEXT);
  }

  @Override
  public int compareTo(AttributeName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
