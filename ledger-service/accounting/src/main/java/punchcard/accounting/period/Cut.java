package punchcard.accounting.period;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import punchcard.kernel.LogPosition;

/// A place in the whole journal: in each partition, the first offset that is not before it.
///
/// @param ends by partition; a partition that is not named has nothing before the cut
public record Cut(SortedMap<Integer, Long> ends) {
  public Cut {
    ends = Collections.unmodifiableSortedMap(new TreeMap<>(ends));
  }

  public static Cut of(Map<Integer, Long> ends) {
    return new Cut(new TreeMap<>(ends));
  }

  /// Whether what lies there is before the cut.
  public boolean includes(LogPosition position) {
    return position.offset() < end(position.partition());
  }

  /// Whether everything before the other is before this one too.
  public boolean includesAllOf(Cut other) {
    return other.ends.entrySet().stream().allMatch(e -> e.getValue() <= end(e.getKey()));
  }

  private long end(int partition) {
    return ends.getOrDefault(partition, 0L);
  }
}
