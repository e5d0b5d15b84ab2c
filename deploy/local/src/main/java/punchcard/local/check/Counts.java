package punchcard.local.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Compares what should be with what is, name by name.
final class Counts {
  private Counts() {}

  /// A line for each name whose numbers differ; a missing one is zero.
  static List<String> differences(Map<String, Long> should, Map<String, Long> is) {
    Map<String, Long> all = new TreeMap<>(should);
    is.forEach(all::putIfAbsent);
    List<String> differences = new ArrayList<>();
    for (String name : all.keySet()) {
      long expected = Objects.requireNonNullElse(should.get(name), 0L);
      long found = Objects.requireNonNullElse(is.get(name), 0L);
      if (expected != found) differences.add(name + ": should be " + expected + ", is " + found);
    }
    return differences;
  }
}
