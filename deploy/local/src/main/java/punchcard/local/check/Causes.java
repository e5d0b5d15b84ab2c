package punchcard.local.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One event makes one entry at most.
final class Causes {
  private Causes() {}

  static List<String> differences(Evidence evidence) {
    Map<String, String> entries = new HashMap<>();
    List<String> differences = new ArrayList<>();
    for (Entry entry : evidence.journal()) {
      if (!(entry.origin() instanceof Entry.Issued issued)) continue;
      String before = entries.putIfAbsent(issued.event(), entry.entryId());
      if (before != null)
        differences.add(issued.event() + " is posted in " + before + " and " + entry.entryId());
    }
    return differences;
  }
}
