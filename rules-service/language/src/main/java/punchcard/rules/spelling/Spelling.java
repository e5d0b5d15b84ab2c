package punchcard.rules.spelling;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Suggests the name that was probably meant: the one that the fewest slips of a finger lead to.
public final class Spelling {
  /// One slip is forgiven in so many letters, and one always.
  private static final int LETTERS_PER_SLIP = 3;

  /// So much longer than a name nobody writes it by mistake.
  private static final int LONGEST = 100;

  private Spelling() {}

  /// The nearest name; of several the first in the alphabet; empty if none is near.
  ///
  /// @param names what could stand there
  public static Optional<String> nearest(String written, Collection<String> names) {
    int most = Math.max(1, written.length() / LETTERS_PER_SLIP);
    return names.stream()
        .filter(name -> slips(written, name) <= Math.min(most, name.length() - 1))
        .min(comparing((String name) -> slips(written, name)).thenComparing(naturalOrder()));
  }

  /// The end of a sentence that says that there is no such name: `; did you mean 'when'?`, or
  /// nothing.
  public static String hint(String written, Collection<String> names) {
    return nearest(written, names).map(Spelling::hint).orElse("");
  }

  /// The end of a sentence that suggests this name.
  public static String hint(String meant) {
    return "; did you mean '" + meant + "'?";
  }

  private static int slips(String one, String other) {
    int longer = Math.abs(one.length() - other.length());
    if (longer > LONGEST) return longer; // At least so many letters are too much.
    return distance(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
  }

  /// Letters left out, added, taken for another, or swapped with the next: the optimal string
  /// alignment distance (Damerau 1964).
  private static int distance(String one, String other) {
    int[][] to = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++)
      for (int j = 0; j <= other.length(); j++) to[i][j] = distance(to, one, i, other, j);
    return to[one.length()][other.length()];
  }

  private static int distance(int[][] to, String one, int i, String other, int j) {
    if (i == 0 || j == 0) return i + j;
    char last = one.charAt(i - 1);
    char otherLast = other.charAt(j - 1);
    int replaced = to[i - 1][j - 1] + (last == otherLast ? 0 : 1);
    int least = Math.min(replaced, 1 + Math.min(to[i - 1][j], to[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && last == other.charAt(j - 2) && one.charAt(i - 2) == otherLast;
    return swapped ? Math.min(least, to[i - 2][j - 2] + 1) : least;
  }
}
