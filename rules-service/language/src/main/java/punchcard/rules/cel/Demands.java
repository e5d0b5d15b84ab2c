package punchcard.rules.cel;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the parts of a condition that must all be true ask of one field. `least` and `most` ask
/// nothing of what is no number.
///
/// @param among the only values that will do; null: any
/// @param not what will not do
/// @param least the least number that will do
/// @param most the greatest
record Demands(@Nullable Set<Object> among, Set<Object> not, long least, long most) {
  static Demands among(Set<Object> values) {
    return new Demands(values, Set.of(), Long.MIN_VALUE, Long.MAX_VALUE);
  }

  static Demands not(Object value) {
    return new Demands(null, Set.of(value), Long.MIN_VALUE, Long.MAX_VALUE);
  }

  static Demands atLeast(long least) {
    return new Demands(null, Set.of(), least, Long.MAX_VALUE);
  }

  static Demands atMost(long most) {
    return new Demands(null, Set.of(), Long.MIN_VALUE, most);
  }

  static Demands moreThan(long bound) {
    return bound == Long.MAX_VALUE ? among(Set.of()) : atLeast(bound + 1);
  }

  static Demands lessThan(long bound) {
    return bound == Long.MIN_VALUE ? among(Set.of()) : atMost(bound - 1);
  }

  Demands and(Demands other) {
    Set<Object> neither = new HashSet<>(not);
    neither.addAll(other.not);
    return new Demands(
        both(among, other.among),
        neither,
        Math.max(least, other.least),
        Math.min(most, other.most));
  }

  /// By how much a number is too small; zero: it is not, or it is not asked to be large.
  ///
  /// @throws ArithmeticException if that is more than 64 bits hold
  long missing(long number) {
    return least <= number ? 0 : Math.subtractExact(least, number);
  }

  /// Whether some value does.
  boolean canBeMet() {
    if (least > most) return false;
    return among == null || among.stream().anyMatch(this::areMetBy);
  }

  boolean areMetBy(Object value) {
    if (among != null && !among.contains(value)) return false;
    if (not.contains(value)) return false;
    return !(value instanceof Long number) || (least <= number && number <= most);
  }

  private static @Nullable Set<Object> both(
      @Nullable Set<Object> one, @Nullable Set<Object> other) {
    if (one == null) return other;
    if (other == null) return one;
    Set<Object> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }
}
