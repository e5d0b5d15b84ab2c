package punchcard.cli.audit;

import java.util.List;
import punchcard.avro.LedgerEntry;

/// The test's journals, as those see them who only write and read records.
public final class TestJournal {
  public static final int PARTITIONS = JournalCopy.PARTITIONS;

  private TestJournal() {}

  /// Every kind of entry.
  public static List<LedgerEntry> sound() {
    return new JournalCopy(SoundJournal.entries()).entries();
  }

  /// The same; Anna's redemption takes one point more than the partner gets.
  public static List<LedgerEntry> withAForgedLeg() {
    return new JournalCopy(SoundJournal.entries())
        .alter(SoundJournal.ANNA, 2, Tampering.leg(0, -41))
        .entries();
  }
}
