package punchcard.rules.replay;

import java.util.Collection;
import java.util.List;

/// How a change spreads over the members whom it concerns.
///
/// @param gaining how many have more in the end
/// @param losing how many have less
/// @param sorted what each has more or less, from the least on; at least one
public record Distribution(long gaining, long losing, List<Long> sorted) {
  public Distribution {
    sorted = List.copyOf(sorted);
    if (sorted.isEmpty()) throw new IllegalArgumentException("of nobody");
  }

  /// Of what each member has more or less.
  ///
  /// @param nets at least one
  public static Distribution of(Collection<Long> nets) {
    return new Distribution(
        nets.stream().filter(net -> net > 0).count(),
        nets.stream().filter(net -> net < 0).count(),
        nets.stream().sorted().toList());
  }

  /// What so many percent of them have at most (nearest rank).
  ///
  /// @param percent 0 to 100
  public long percentile(int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return sorted.get(Math.max(0, rank - 1));
  }
}
