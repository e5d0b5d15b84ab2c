package punchcard.onboarding.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All data that the system keeps, as one table.
///
/// @param controller who is responsible, and how: by `name`, `contact`, `transfers`
/// @param safeguards how the data are kept safe
/// @param recipients who may be shown them
public record Register(
    Map<String, String> controller,
    List<String> safeguards,
    String recipients,
    List<Activity> activities,
    List<Place> topics,
    List<Place> tables) {
  public Register {
    controller = Map.copyOf(controller);
    safeguards = List.copyOf(safeguards);
    activities = List.copyOf(activities);
    topics = List.copyOf(topics);
    tables = List.copyOf(tables);
  }

  /// For what a record's field is there; empty: the register does not know it.
  public Optional<Activity> activityOf(String record, String field) {
    return activities.stream()
        .filter(it -> it.elements().getOrDefault(record, List.of()).contains(field))
        .findFirst();
  }

  /// The activity of this name.
  public Optional<Activity> activity(String name) {
    return activities.stream().filter(it -> it.name().equals(name)).findFirst();
  }
}
