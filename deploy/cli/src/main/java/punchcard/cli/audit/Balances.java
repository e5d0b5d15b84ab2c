package punchcard.cli.audit;

import punchcard.avro.LedgerEntry;
import punchcard.kernel.LogPosition;

/// Balances that are kept elsewhere, compared with what the journal says. Reports of closed months,
/// which are kept too, are compared by [StoredReports].
public interface Balances {
  /// None are kept.
  Balances NONE =
      new Balances() {
        @Override
        public void add(LogPosition at, LedgerEntry entry) {}

        @Override
        public void compare(Findings findings) {}
      };

  /// These and others.
  default Balances and(Balances others) {
    return new Balances() {
      @Override
      public void add(LogPosition at, LedgerEntry entry) {
        Balances.this.add(at, entry);
        others.add(at, entry);
      }

      @Override
      public void compare(Findings findings) {
        Balances.this.compare(findings);
        others.compare(findings);
      }
    };
  }

  /// Sums an entry up, if the other has got so far.
  void add(LogPosition at, LedgerEntry entry);

  /// Tells where they differ, when all is read.
  void compare(Findings findings);
}
