package punchcard.rules;

import java.util.regex.Pattern;

/// A posting rule within its agreement: `grocer-base`. Periods of one rule with other dates and
/// other terms share the id, and so share what is used of its caps.
///
/// @param value 1 to 63 lower-case letters, digits and hyphens, beginning with a letter
public record RuleId(String value) implements Comparable<RuleId> {
  private static final Pattern FORMAT = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  /// @throws IllegalArgumentException if the value has another form
  public RuleId {
    if (!isValid(value)) throw new IllegalArgumentException("not a rule id: " + value);
  }

  /// Whether the text could be made a rule id.
  public static boolean isValid(String value) {
    return FORMAT.matcher(value).matches();
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
