package punchcard.kernel;

/// A partner of the programme, as its topics, accounts and credentials name it: `grocer`.
///
/// @param value 2 to 31 lower-case letters, digits and hyphens, beginning with a letter
public record PartnerId(String value) implements Comparable<PartnerId> {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 31;

  /// @throws IllegalArgumentException if the value has another form
  public PartnerId {
    if (!isValid(value)) throw new IllegalArgumentException("not a partner id: " + value);
  }

  /// Whether the text could be made a partner id.
  public static boolean isValid(String value) {
    return Texts.isName(value, SHORTEST, LONGEST);
  }

  @Override
  public int compareTo(PartnerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
