package punchcard.cli.audit;

/// Counts a member's entries: 1, 2, 3…
final class Numbering {
  /// How an entry follows the one before.
  enum Place {
    NEXT,
    AFTER_GAP,
    REPEATED
  }

  private long last;

  Place place(Subject subject) {
    long before = last;
    long sequence = subject.sequence();
    last = Math.max(last, sequence);
    if (sequence == before + 1) return Place.NEXT;
    subject.fault(Proof.ORDER, "Sequence " + sequence + " follows " + before + ".");
    return sequence > before ? Place.AFTER_GAP : Place.REPEATED;
  }

  /// An entry of this number is there, but cannot be followed.
  void skip(long sequence) {
    last = Math.max(last, sequence);
  }
}
