package punchcard.cli.audit;

import java.util.function.BooleanSupplier;

/// The journal behind where the audit ends.
@FunctionalInterface
public interface JournalTail {
  /// Takes each entry that is committed there, in order.
  interface Each {
    /// Takes one more.
    void take(JournalRecord.Legible record);
  }

  /// Reads a partition on from the audit's end, until there is enough; at most what is there now
  /// and what comes in some seconds after.
  void readOn(int partition, Each each, BooleanSupplier enough);
}
