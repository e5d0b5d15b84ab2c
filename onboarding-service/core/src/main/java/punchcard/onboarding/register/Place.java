package punchcard.onboarding.register;

import java.util.List;

/// Where data are kept: a topic, or a table.
///
/// @param activity for which most of it is there
/// @param keeps how long, in words
/// @param columns of a table; of a topic none: its records' fields stand with their activities
public record Place(String name, String activity, String keeps, List<String> columns) {
  public Place {
    columns = List.copyOf(columns);
  }
}
