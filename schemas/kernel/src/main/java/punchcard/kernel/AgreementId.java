package punchcard.kernel;

/// An agreement under which points are earned: `coalition-standard`.
///
/// @param value 2 to 63 lower-case letters, digits and hyphens, beginning with a letter
public record AgreementId(String value) implements Comparable<AgreementId> {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 63;

  /// @throws IllegalArgumentException if the value has another form
  public AgreementId {
    if (!isValid(value)) throw new IllegalArgumentException("not an agreement id: " + value);
  }

  /// Whether the text could be made an agreement id.
  public static boolean isValid(String value) {
    return Texts.isName(value, SHORTEST, LONGEST);
  }

  @Override
  public int compareTo(AgreementId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
