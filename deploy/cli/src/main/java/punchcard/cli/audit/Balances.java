package punchcard.cli.audit;

import punchcard.avro.LedgerEntry;
import punchcard.kernel.LogPosition;

/// Balances that are kept elsewhere, compared with what the journal's legs sum to. Reports of
/// closed months, which are kept too, are compared by [StoredReports].
public interface Balances {
  /// None are kept.
  Balances NONE =
      new Balances() {
        @Override
        public void add(LogPosition at, LedgerEntry entry) {}

        @Override
        public void compare(Findings findings) {}
      };

  /// Sums an entry's legs up, if the other has got so far.
  void add(LogPosition at, LedgerEntry entry);

  /// Tells where they differ, when all is read.
  void compare(Findings findings);
}
