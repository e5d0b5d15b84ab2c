package punchcard.onboarding.rights;

import java.util.regex.Pattern;

/// One request of a right; unique for its member.
///
/// @param value 1 to 100 letters, digits, dots, colons, underscores and hyphens
public record RightsRequestId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  /// @throws IllegalArgumentException if the value has another form
  public RightsRequestId {
    if (!isValid(value)) throw new IllegalArgumentException("not a request's id: " + value);
  }

  /// Whether the text could be made a request's id.
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
