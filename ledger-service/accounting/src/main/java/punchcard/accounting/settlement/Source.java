package punchcard.accounting.settlement;

import java.util.Comparator;

/// An entry that a figure comes from.
///
/// @param entryId of the entry; of what is outstanding, the entry that made the lot
/// @param points its part; less than zero: it takes something back
/// @param corrects the entry that it takes back, if it names one; else empty
public record Source(String entryId, long points, String corrects) implements Comparable<Source> {
  private static final Comparator<Source> ORDER =
      Comparator.comparing(Source::entryId)
          .thenComparing(Source::points)
          .thenComparing(Source::corrects);

  @Override
  public int compareTo(Source other) {
    return ORDER.compare(this, other);
  }
}
