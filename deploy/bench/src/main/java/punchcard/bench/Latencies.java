package punchcard.bench;

import java.util.Collection;
import java.util.List;

/// How long calls took, in milliseconds, at three percentiles.
///
/// @param p50 half were quicker
/// @param p99 one in a hundred was slower
/// @param p999 one in a thousand was slower
record Latencies(double p50, double p99, double p999) {
  /// @param nanos how long each call took; at least one
  static Latencies of(Collection<Long> nanos) {
    if (nanos.isEmpty()) throw new IllegalArgumentException("nothing was measured");
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Latencies(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999));
  }

  /// The median of the rounds, for each percentile by itself.
  ///
  /// @param rounds at least one
  static Latencies medians(List<Latencies> rounds) {
    return new Latencies(
        median(rounds.stream().map(Latencies::p50).toList()),
        median(rounds.stream().map(Latencies::p99).toList()),
        median(rounds.stream().map(Latencies::p999).toList()));
  }

  @Override
  public String toString() {
    return "p50 %s, p99 %s, p99.9 %s".formatted(p50, p99, p999);
  }

  /// The middle one.
  ///
  /// @param values at least one
  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /// Nearest-rank percentile: the smallest value that at least that share does not exceed.
  private static double at(long[] sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return Math.round(sorted[Math.max(rank, 1) - 1] / 10_000.0) / 100.0;
  }
}
