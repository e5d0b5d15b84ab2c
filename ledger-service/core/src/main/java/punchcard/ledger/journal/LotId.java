package punchcard.ledger.journal;

/// Names a lot within its member: the entry that made it and its place there, `17.0`.
///
/// @param sequence of the entry, from 1
/// @param index in the entry, from 0
public record LotId(long sequence, int index) implements Comparable<LotId> {
  /// @throws IllegalArgumentException if there can be no such entry or place
  public LotId {
    if (sequence < 1 || index < 0)
      throw new IllegalArgumentException("no lot: " + sequence + "." + index);
  }

  /// Reads what [#toString()] writes.
  ///
  /// @throws IllegalArgumentException if the text names no lot
  public static LotId parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) throw new IllegalArgumentException("not a lot: " + text);
    return new LotId(
        Long.parseLong(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
  }

  @Override
  public int compareTo(LotId other) {
    int bySequence = Long.compare(sequence, other.sequence);
    return bySequence != 0 ? bySequence : Integer.compare(index, other.index);
  }

  @Override
  public String toString() {
    return sequence + "." + index;
  }
}
