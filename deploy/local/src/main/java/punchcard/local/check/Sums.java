package punchcard.local.check;

import java.util.HashMap;
import java.util.Map;

/// Amounts by name, added up.
final class Sums<N> {
  private final Map<N, Long> sums = new HashMap<>();

  void add(N name, long amount) {
    sums.merge(name, amount, Math::addExact);
  }

  long of(N name) {
    return sums.getOrDefault(name, 0L);
  }

  Map<N, Long> unequalToZero() {
    Map<N, Long> found = new HashMap<>(sums);
    found.values().removeIf(sum -> sum == 0);
    return found;
  }
}
