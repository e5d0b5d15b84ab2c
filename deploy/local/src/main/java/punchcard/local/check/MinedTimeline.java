package punchcard.local.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The timeline miner's table has as many events of each partner as the log.
final class MinedTimeline {
  private MinedTimeline() {}

  static List<String> differences(Evidence evidence) {
    Map<String, Long> events = new HashMap<>();
    for (Admitted event : evidence.admitted()) events.merge(event.partner(), 1L, Long::sum);
    return Counts.differences(events, evidence.mined().happenings());
  }
}
