package punchcard.onboarding.goal;

import java.util.regex.Pattern;

/// What a goal counts: `visits`, `activities`, or the quantities of activities in one unit, such as
/// `steps`.
///
/// @param code 1 to 63 lower-case letters, digits and hyphens
public record Metric(String code) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final String VISITS = "visits";
  private static final String ACTIVITIES = "activities";

  /// @throws IllegalArgumentException if the code has another form
  public Metric {
    if (!isValid(code)) throw new IllegalArgumentException("nothing is counted so: " + code);
  }

  /// Whether the text could name what is counted.
  public static boolean isValid(String code) {
    return FORM.matcher(code).matches();
  }

  /// How much this adds.
  long of(Deed deed) {
    return switch (deed) {
      case Deed.Visit() -> code.equals(VISITS) ? 1 : 0;
      case Deed.Activity _ when code.equals(VISITS) -> 0;
      case Deed.Activity _ when code.equals(ACTIVITIES) -> 1;
      case Deed.Activity(var unit, long quantity) ->
          unit.filter(code::equals).isPresent() ? quantity : 0;
    };
  }

  @Override
  public String toString() {
    return code;
  }
}
