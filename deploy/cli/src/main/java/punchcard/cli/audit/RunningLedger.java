package punchcard.cli.audit;

import java.util.Optional;

/// The ledger that is running, asked what members have.
@FunctionalInterface
public interface RunningLedger {
  /// What it says now; empty: it knows no such member.
  ///
  /// @throws IllegalStateException if it cannot say
  Optional<ToldBalances> balances(String member);
}
