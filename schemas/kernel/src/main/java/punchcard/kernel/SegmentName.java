package punchcard.kernel;

/// What a partner calls a list of customers of its own: `campaign-18`.
///
/// @param value 1 to 63 lower-case letters, digits and hyphens, beginning with a letter
public record SegmentName(String value) implements Comparable<SegmentName> {
  private static final int LONGEST = 63;

  /// @throws IllegalArgumentException if the value has another form
  public SegmentName {
    if (!isValid(value)) throw new IllegalArgumentException("not a segment: " + value);
  }

  /// Whether the text could be made a segment's name.
  public static boolean isValid(String value) {
    return Texts.isName(value, 1, LONGEST);
  }

  @Override
  public int compareTo(SegmentName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
