package punchcard.accounting.liability;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.movement.LotMove;
import punchcard.accounting.movement.LotMoves;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.period.Periods;
import punchcard.accounting.terms.TermsBook;
import punchcard.ledger.journal.Stamp;
import punchcard.ledger.programme.IssuerRole;

/// Sums the journal up to the end of a month, pool by pool. Points for which no money is agreed
/// are in none.
final class Pools {
  private final YearMonth until;
  private final Periods periods;
  private final TermsBook terms;
  private final Map<PoolKey, Pool> pools = new HashMap<>();

  /// Nothing is summed up yet.
  ///
  /// @param until the month up to whose end it is
  Pools(YearMonth until, Periods periods, TermsBook terms) {
    this.until = until;
    this.periods = periods;
    this.terms = terms;
  }

  void add(LoggedEntry logged) {
    if (periods.of(logged).isAfter(until)) return;
    for (LotMove move : LotMoves.of(logged.transaction()))
      if (move.sign() != 0 && !move.stamp().money().isEmpty()) add(move);
  }

  private void add(LotMove move) {
    PoolKey key = key(move, terms);
    Pool pool = pools.getOrDefault(key, Pool.empty(key.portfolio().money()));
    pools.put(key, pool.plus(move, terms.isBilledAtIssue(move.stamp())));
  }

  Map<PoolKey, Pool> all() {
    return pools;
  }

  private static PoolKey key(LotMove move, TermsBook terms) {
    Stamp stamp = move.stamp();
    Portfolio portfolio =
        new Portfolio(
            stamp.issuer(), move.lot().currency(), stamp.basis(), new MoneyUnit(stamp.money()));
    IssuerRole role = terms.of(stamp).map(t -> t.issue().role()).orElse(IssuerRole.PRINCIPAL);
    return new PoolKey(portfolio, role, YearMonth.from(move.lot().earnedOn()));
  }
}
