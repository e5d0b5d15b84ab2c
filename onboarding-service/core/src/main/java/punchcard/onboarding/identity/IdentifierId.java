package punchcard.onboarding.identity;

import java.util.regex.Pattern;

/// One identifier of a member, by whatever name the member gave it; each name is used once.
///
/// @param value 1 to 100 letters, digits, dots, colons, underscores and hyphens
public record IdentifierId(String value) implements Comparable<IdentifierId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  /// @throws IllegalArgumentException if the value has another form
  public IdentifierId {
    if (!isValid(value)) throw new IllegalArgumentException("not an identifier's id: " + value);
  }

  /// Whether the text could be made an identifier's id.
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(IdentifierId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
