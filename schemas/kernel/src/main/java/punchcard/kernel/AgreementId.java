package punchcard.kernel;

import java.util.regex.Pattern;

/// An agreement under which points are earned: `coalition-standard`.
///
/// @param value 2 to 63 lower-case letters, digits and hyphens, beginning with a letter
public record AgreementId(String value) implements Comparable<AgreementId> {
  private static final Pattern FORMAT = Pattern.compile("[a-z][a-z0-9-]{1,62}");

  /// @throws IllegalArgumentException if the value has another form
  public AgreementId {
    if (!isValid(value)) throw new IllegalArgumentException("not an agreement id: " + value);
  }

  /// Whether the text could be made an agreement id.
  public static boolean isValid(String value) {
    return FORMAT.matcher(value).matches();
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
