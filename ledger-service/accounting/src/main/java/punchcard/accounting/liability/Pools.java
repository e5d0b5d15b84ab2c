package punchcard.accounting.liability;

import java.time.YearMonth;
import java.util.Collection;
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
  private Pools() {}

  static Map<PoolKey, Pool> until(
      YearMonth period, Periods periods, TermsBook terms, Collection<LoggedEntry> entries) {
    Map<PoolKey, Pool> pools = new HashMap<>();
    for (LoggedEntry logged : entries) {
      if (periods.of(logged).isAfter(period)) continue;
      for (LotMove move : LotMoves.of(logged.transaction()))
        if (move.sign() != 0 && !move.stamp().money().isEmpty()) add(pools, move, terms);
    }
    return pools;
  }

  private static void add(Map<PoolKey, Pool> pools, LotMove move, TermsBook terms) {
    PoolKey key = key(move, terms);
    Pool pool = pools.getOrDefault(key, Pool.empty(key.portfolio().money()));
    pools.put(key, pool.plus(move, terms.isBilledAtIssue(move.stamp())));
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
