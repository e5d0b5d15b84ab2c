package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import punchcard.onboarding.register.Activity;
import punchcard.onboarding.register.Place;
import punchcard.onboarding.register.Register;

/// The register of all data that are kept.
@Serdeable
record RegisterView(
    Map<String, String> controller,
    List<String> safeguards,
    String recipients,
    List<ActivityView> activities,
    List<PlaceView> topics,
    List<PlaceView> tables) {

  /// One purpose, and the fields of each record that exist for it.
  @Serdeable
  record ActivityView(
      String name,
      String purpose,
      String basis,
      String subjects,
      String data,
      String until,
      Map<String, List<String>> elements) {
    static ActivityView of(Activity it) {
      return new ActivityView(
          it.name(),
          it.purpose(),
          it.basis(),
          it.subjects(),
          it.data(),
          it.until(),
          new TreeMap<>(it.elements()));
    }
  }

  /// A topic or a table, and how long it keeps its records.
  @Serdeable
  record PlaceView(String name, String activity, String keeps, List<String> columns) {
    static PlaceView of(Place it) {
      return new PlaceView(it.name(), it.activity(), it.keeps(), it.columns());
    }
  }

  static RegisterView of(Register register) {
    return new RegisterView(
        new TreeMap<>(register.controller()),
        register.safeguards(),
        register.recipients(),
        register.activities().stream().map(ActivityView::of).toList(),
        register.topics().stream().map(PlaceView::of).toList(),
        register.tables().stream().map(PlaceView::of).toList());
  }
}
