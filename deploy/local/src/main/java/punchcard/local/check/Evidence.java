package punchcard.local.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that was read, for the checks to judge.
///
/// @param journal in each partition's order
record Evidence(
    Happened happened,
    List<Asked> asked,
    List<Deed> deeds,
    List<Admitted> admitted,
    List<Entry> journal,
    List<Refusal> refusals,
    Mined mined) {

  Evidence {
    asked = List.copyOf(asked);
    deeds = List.copyOf(deeds);
    admitted = List.copyOf(admitted);
    journal = List.copyOf(journal);
    refusals = List.copyOf(refusals);
  }

  /// Each member's entries, in the order of the log.
  Map<String, List<Entry>> histories() {
    Map<String, List<Entry>> histories = new TreeMap<>();
    for (Entry entry : journal)
      histories.computeIfAbsent(entry.memberId(), _ -> new ArrayList<>()).add(entry);
    return histories;
  }

  /// Each household's member, by the log.
  Map<String, String> members() {
    Map<String, String> households = happened.households();
    Map<String, String> members = new HashMap<>();
    for (Admitted event : admitted) {
      String household = households.get(event.event());
      if (household != null) members.putIfAbsent(household, event.memberId());
    }
    return members;
  }
}
