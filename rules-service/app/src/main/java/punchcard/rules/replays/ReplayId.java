package punchcard.rules.replays;

import java.util.Optional;

/// Names a replay by its number.
///
/// @param number 1, 2, 3 in the order in which replays were proposed
public record ReplayId(int number) implements Comparable<ReplayId> {
  private static final int MOST_DIGITS = 9;

  /// The id that a text is, if it is one.
  public static Optional<ReplayId> of(String text) {
    boolean isNumber =
        !text.isEmpty()
            && text.length() <= MOST_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Optional.of(new ReplayId(Integer.parseInt(text))) : Optional.empty();
  }

  @Override
  public int compareTo(ReplayId other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
