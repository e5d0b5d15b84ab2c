package punchcard.local.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Each event that the data files name is in `member-events` exactly once.
final class Admission {
  private Admission() {}

  static List<String> differences(Evidence evidence) {
    Set<String> published = evidence.happened().households().keySet();
    Map<String, Long> should = new HashMap<>();
    for (String event : published) should.put(event, 1L);
    Map<String, Long> is = new HashMap<>();
    for (Admitted event : evidence.admitted())
      if (published.contains(event.event())) is.merge(event.event(), 1L, Long::sum);
    return Counts.differences(should, is);
  }
}
