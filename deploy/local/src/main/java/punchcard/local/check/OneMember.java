package punchcard.local.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// All that a household did, at whatever partner, is one member's; and no two households are one.
final class OneMember {
  private OneMember() {}

  static List<String> differences(Evidence evidence) {
    Map<String, String> households = evidence.happened().households();
    Map<String, String> members = evidence.members();
    Set<String> differences = new TreeSet<>();
    for (Admitted event : evidence.admitted()) {
      String household = households.get(event.event());
      if (household != null && !event.memberId().equals(members.get(household)))
        differences.add("household " + household + " is another member at " + event.partner());
    }
    Map<String, String> householdOf = new HashMap<>();
    members.forEach(
        (household, member) -> {
          String other = householdOf.putIfAbsent(member, household);
          if (other != null)
            differences.add("households " + other + " and " + household + " are one member");
        });
    return List.copyOf(differences);
  }
}
