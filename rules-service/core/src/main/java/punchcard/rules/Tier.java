package punchcard.rules;

import java.util.regex.Pattern;

/// What a member has come to under an agreement, as its levels are called: `gold`.
///
/// @param value 1 to 63 lower-case letters, digits and hyphens, beginning with a letter
public record Tier(String value) {
  private static final Pattern FORMAT = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  /// @throws IllegalArgumentException if the value has another form
  public Tier {
    if (!FORMAT.matcher(value).matches()) throw new IllegalArgumentException("no tier: " + value);
  }

  @Override
  public String toString() {
    return value;
  }
}
