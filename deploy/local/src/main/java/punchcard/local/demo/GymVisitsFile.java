package punchcard.local.demo;

import java.util.ArrayList;
import java.util.List;

/// Writes down who went to the gym when, so that the check need not invent it again.
final class GymVisitsFile {
  private GymVisitsFile() {}

  static List<String> of(List<GymMember> members) {
    List<String> rows = new ArrayList<>();
    rows.add("household_id,gym_card,visit_id,occurred_at");
    for (GymMember member : members)
      for (int n = 0; n < member.visits().size(); n++)
        rows.add(
            String.join(
                ",",
                member.household(),
                member.card(),
                member.visitId(n),
                member.visits().get(n).toString()));
    return rows;
  }
}
