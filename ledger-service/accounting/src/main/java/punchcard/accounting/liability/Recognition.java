package punchcard.accounting.liability;

import java.math.BigInteger;
import punchcard.accounting.money.ExactMoney;
import punchcard.ledger.programme.ExpectedRedemption;

/// How much of what was deferred for points has been earned, from the first day on (IFRS 15, B46
/// and Example 52).
///
/// `cumulative = of expired points + of the others × redeemed ÷ expected redemptions`: breakage
/// is recognised in proportion to redemptions, and expiry releases what was not recognised until
/// then. Expected redemptions are never more than what has not expired. It never exceeds what
/// was deferred, and is all of it when nothing is outstanding.
final class Recognition {
  private Recognition() {}

  static ExactMoney cumulative(Pool pool, Pool.Share share, ExpectedRedemption expected) {
    if (pool.made() - pool.redeemed() - pool.expired() <= 0) return share.made();
    BigInteger of = BigInteger.valueOf(expected.of());
    BigInteger all = times(pool.made(), expected.redeemed());
    BigInteger alive = times(pool.made() - pool.expired(), expected.of());
    BigInteger redeemed = BigInteger.valueOf(pool.redeemed()).multiply(of);
    BigInteger expectedInAll = all.min(alive);
    BigInteger counted = redeemed.max(BigInteger.ZERO).min(expectedInAll);
    if (expectedInAll.signum() <= 0) return share.made();
    ExactMoney living = share.made().minus(share.expired());
    return share.expired().plus(living.timesRoundedDown(counted, expectedInAll));
  }

  private static BigInteger times(long points, long factor) {
    return BigInteger.valueOf(points).multiply(BigInteger.valueOf(factor));
  }
}
